#include "extractor/election/text_rules.h"

#include <gtest/gtest.h>

#include "tests/extractor/findings_in.h"

namespace doczone::extractor::text_rules_test {
namespace {

std::string page(const std::string& text) {
  return "# DNS\n\n| Type | Host | Value | TTL |\n|---|---|---|---|\n| TXT | @ | " + text +
         " | 3600 |\n| CNAME | www | web.example.net | 3600 |\n| CNAME | ftp | files.example.net | 3600 |\n";
}

std::string found(const std::vector<std::string>& texts) {
  static const std::vector<std::string> kLanguages{"en-US", "de-DE", "fr-FR", "ja-JP"};
  std::map<std::string, std::string> files;
  for (std::size_t i = 0; i < texts.size(); ++i) files["docs/" + kLanguages[i] + "/dns.md"] = page(texts[i]);
  return dump_findings(findings_in(files));
}

const std::string kPolicy = "v=spf1 include:_spf.example.net -all";

TEST(TextRulesTest, DamageIsSeenWithoutVotes) {
  EXPECT_EQ(found({kPolicy, "v = spf1 include: _spf.example.net -all"}),
            "docs/de-DE/dns.md:5 changed-text 'v = spf1 include: _spf.example.net -all' -> '" + kPolicy + "'\n");
  EXPECT_EQ(found({kPolicy, "v=spf1 einschließen:_spf.example.net -alle"}),
            "docs/de-DE/dns.md:5 changed-text 'v=spf1 einschließen:_spf.example.net -alle' -> '" + kPolicy + "'\n");
  EXPECT_EQ(found({kPolicy, "v=spf1 include:_spf.example.net all"}),
            "docs/de-DE/dns.md:5 changed-text 'v=spf1 include:_spf.example.net all' -> '" + kPolicy + "'\n");
}

TEST(TextRulesTest, ASoundTextMustStandAlone) {
  const std::string other = "v=spf1 include:mail.example.net -all";
  EXPECT_EQ(found({kPolicy, other}), "");
  EXPECT_EQ(found({kPolicy, other, kPolicy}),
            "docs/de-DE/dns.md:5 changed-text '" + other + "' -> '" + kPolicy + "'\n");
  EXPECT_EQ(found({kPolicy, other, "v=spf1 mx -all", kPolicy}), "");
  // What was added is of another version.
  EXPECT_EQ(found({kPolicy, "v=spf1 mx include:_spf.example.net -all", kPolicy}), "");
}

TEST(TextRulesTest, PlaceholdersStayThePagesOwn) {
  EXPECT_EQ(found({"v=spf1 include:{domain} -all", "v=spf1 incluir:{dominio} -all"}),
            "docs/de-DE/dns.md:5 changed-text 'v=spf1 incluir:{dominio} -all' -> 'v=spf1 include:{dominio} -all'\n");
}

}  // namespace
}  // namespace doczone::extractor::text_rules_test
