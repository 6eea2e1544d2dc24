#include "harness/policies/dkim_key.h"

#include <gtest/gtest.h>

namespace doczone::harness::dkim_key_test {
namespace {

// The parts that verifiers refuse, each with what is wrong.
std::string faults(const std::string& text) {
  std::string out;
  for (const PolicyFault& fault : faults_of_dkim_key(parse_tag_list(text)))
    out += (out.empty() ? "" : " | ") + text.substr(fault.span.offset, fault.span.length) + ": " + fault.message;
  return out;
}

std::string key(std::size_t characters) {
  return "p=" + std::string(characters, 'A');
}

TEST(DkimKeyTest, AnRsaKeyHasAThousandBits) {
  EXPECT_EQ(faults("v=DKIM1; " + key(216)), "") << "1024 bits";
  EXPECT_EQ(faults("k=rsa; " + key(392)), "") << "2048 bits";
  EXPECT_EQ(faults("p=QUJD"), "QUJD: the key has 3 octets: verifiers refuse RSA keys of less than 1024 bits");
  EXPECT_NE(faults("v=DKIM1; k=rsa; " + key(128)), "") << "512 bits";
  EXPECT_NE(faults("v=DKIM1; k=rsa; " + key(168)), "") << "768 bits";
}

TEST(DkimKeyTest, AnEd25519KeyIsThirtyTwoOctets) {
  EXPECT_EQ(faults("k=ed25519; p=11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo="), "");
  EXPECT_EQ(faults("k=ed25519; p=11qYAYKxCrfVS/7TyWQH Og7hcvPapiMlrwIaaPcHURo="), "") << "folded";
  EXPECT_NE(faults("k=ed25519; p=11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHUQ=="), "") << "31";
  EXPECT_NE(faults("k=ed25519; " + key(392)), "") << "a key of the other kind";
  const auto wrapped =
      faults_of_dkim_key(parse_tag_list("k=ed25519; p=MCowBQYDK2VwAyEAOT2JN9F8SLTVFNEODDu22SD9RJDC282mugCAeXkzjH0="));
  ASSERT_EQ(wrapped.size(), 1U);
  EXPECT_EQ(wrapped[0].expected, "the key without the header of DER, 44 characters");
}

TEST(DkimKeyTest, VerifiersMustKnowTheKindAndWhatItIsFor) {
  EXPECT_EQ(faults("v=DKIM2; " + key(392)), "DKIM2: `v=DKIM2` is no version of DKIM");
  EXPECT_EQ(faults("k=dsa; " + key(392)), "dsa: verifiers know no kind of key `k=dsa`");
  EXPECT_EQ(faults("s=tlsrpt; " + key(392)), "tlsrpt: the key is not for mail: `s=tlsrpt`");
  EXPECT_EQ(faults("h=sha1; " + key(392)), "sha1: verifiers take no hash but sha256: `h=sha1`");
  for (const char* tags : {"s=*; ", "s=tlsrpt:email; ", "s= email ; ", "h=sha1:sha256; ", "k=RSA; ", "t=y:s; "})
    EXPECT_EQ(faults(tags + key(392)), "") << tags;
}

TEST(DkimKeyTest, ARevokedKeyHasNoSize) {
  EXPECT_EQ(faults("v=DKIM1; p="), "");
  EXPECT_EQ(faults("v=DKIM1; k=ed25519; p="), "");
}

}  // namespace
}  // namespace doczone::harness::dkim_key_test
