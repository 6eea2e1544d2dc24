#include "extractor/records/text_domains.h"

#include <gtest/gtest.h>

namespace doczone::extractor::text_domains_test {
namespace {

std::string pairs(std::string_view stated, std::string_view other) {
  const auto found = differing_domains(stated, other);
  std::string out = found ? "" : "none";
  for (const DomainPair& pair : found ? *found : std::vector<DomainPair>())
    out += (out.empty() ? "" : ", ") + pair.stated + " for " + pair.other;
  return out;
}

TEST(TextDomainsTest, TellsWhichDomainsDiffer) {
  EXPECT_EQ(pairs("v=spf1 a:smtp.su-dominio.example -all", "v=spf1 a:smtp.your-domain.example -all"),
            "smtp.su-dominio.example for smtp.your-domain.example");
  EXPECT_EQ(pairs("v=DMARC1;p=none;rua=mailto:a@beispiel.net", "v=DMARC1; p=none; rua=mailto:a@example.net"),
            "beispiel.net for example.net");
  EXPECT_EQ(pairs("v=spf1 a:a.b.de/24 mx:c.de -all", "v=spf1 a:a.example.net/24 mx:example.net -all"),
            "a.b.de for a.example.net, c.de for example.net");
  EXPECT_EQ(pairs("rua=mailto:berichte@beispiel.net", "rua=mailto:reports@example.net"), "beispiel.net for example.net")
      << "a mailbox goes with its domain";
}

TEST(TextDomainsTest, ToleratesNoOtherDifference) {
  EXPECT_EQ(pairs("v=spf1 a:mail.beispiel.net ~all", "v=spf1 a:mail.example.net -all"), "none");
  EXPECT_EQ(pairs("v=spf1 -all", "v=spf1 -all"), "none");
  EXPECT_EQ(pairs("include:spf.example.net", "incluir:spf.example.net"), "none");
  EXPECT_EQ(pairs("rua=mailto:berichte@example.net", "rua=mailto:reports@example.net"), "none");
  EXPECT_EQ(pairs("rua=beispiel.net", "rua=mailto:a@example.net"), "none");
  EXPECT_EQ(pairs("ms=ms1234", "ms=ms12345"), "none");
}

TEST(TextDomainsTest, MovesDomainsIntoAnother) {
  EXPECT_EQ(with_domain("v=spf1 a:smtp.example.net mx:myexample.net rua@Example.net", "example.net", "beispiel.net"),
            "v=spf1 a:smtp.beispiel.net mx:myexample.net rua@beispiel.net");
}

}  // namespace
}  // namespace doczone::extractor::text_domains_test
