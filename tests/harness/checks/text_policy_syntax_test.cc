#include <gtest/gtest.h>

#include "harness/checks/checks.h"
#include "tests/harness/checks/rules.h"
#include "tests/harness/seeded_mistakes.h"

namespace doczone::harness::text_policy_syntax_test {
namespace {

using namespace seeded;

const SeededMistake kMistake("text-policy-syntax",
                             unasked("text-policy-syntax",
                                     {"_dmarc.news", "TXT", "\"v=DMARC1; p=rejekt\"", "", "", "", "", ""}));

std::string found(const std::string& lines) {
  return dump_rule(lines, "text-policy-syntax");
}

TEST(TextPolicySyntaxTest, FindsPoliciesThatNobodyCanRead) {
  for (const char* lines :
       {"@ TXT \"v=spf1 inlcude:a.test -all\"\n", "@ TXT \"v=spf1 ip4:300.1.1.1 -all\"\n",
        "@ TXT \"v=spf1 mx -alll\"\n", "@ TXT \"v=spf1 include:a.test-all\"\n", "_dmarc TXT \"v=DMARC1; p=rejekt\"\n",
        "_dmarc TXT \"v=DMARC1\"\n", "_dmarc TXT \"p=none\"\n", "_dmarc TXT \"v=DMARC1 p=none\"\n",
        "s._domainkey TXT \"v=DKIM1; p=A%A\"\n", "s._domainkey TXT \"k=rsa\"\n", "s._domainkey TXT \"p=AAAA\"\n",
        "s._domainkey TXT \"v=DKIM2; p=\"\n", "_mta-sts TXT \"v=STSv1\"\n",
        "_smtp._tls TXT \"v=TLSRPTv1; rua=tls@a.test\"\n"})
    EXPECT_NE(found(lines), "") << lines;
}

TEST(TextPolicySyntaxTest, FindsWhatIsNearlySpf) {
  for (const char* text : {"v=spf mx -all", " v=spf1 mx -all", "v=spf1; mx -all", "spf1 mx -all", "v=spf2 mx -all"})
    EXPECT_EQ(found("@ TXT \"" + std::string(text) + "\"\n"),
              "3:7 error receivers do not take this text for SPF: it does not begin with `v=spf1` and a blank")
        << text;
}

TEST(TextPolicySyntaxTest, FindsStringsThatAreJoinedWithoutABlank) {
  EXPECT_EQ(found("@ TXT \"v=spf1 include:a.test\" \"include:b.test -all\"\n"),
            "3:7 error the strings of this SPF record are joined without a blank, in front of `include:b.test`");
  EXPECT_EQ(found("@ TXT \"v=spf1 include:a.test \" \"include:b.test -all\"\n"), "");
  EXPECT_EQ(found("@ TXT \"v=spf1 include:a.te\" \"st -all\"\n"), "");
}

TEST(TextPolicySyntaxTest, IsQuietAboutSoundPoliciesAndOtherTexts) {
  for (const char* lines :
       {"@ TXT \"v=spf1 exists:%{i}.a.test a:b.test/24//64 ?all\"\n", "@ TXT \"spf2.0/pra -all\"\n", "@ TXT \"v=x\"\n",
        "_dmarc TXT \"v=DMARC1; p=none; rua=mailto:a@b.test!10m;\"\n", "a._report._dmarc TXT \"v=DMARC1\"\n",
        "s._domainkey TXT \"v=DKIM1; p=\"\n",
        "s._domainkey TXT \"k=ed25519; p=11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=\"\n", "_domainkey TXT \"o=~\"\n",
        "_adsp._domainkey TXT \"dkim=all\"\n", "default._bimi TXT \"v=BIMI1; l=; a=;\"\n"})
    EXPECT_EQ(found(lines), "") << lines;
}

}  // namespace
}  // namespace doczone::harness::text_policy_syntax_test
