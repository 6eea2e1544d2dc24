#include <gtest/gtest.h>

#include "harness/checks/checks.h"
#include "tests/harness/checks/rules.h"
#include "tests/harness/seeded_mistakes.h"

namespace doczone::harness::text_policy_misplaced_test {
namespace {

using namespace seeded;

const SeededMistake kMistake("text-policy-misplaced",
                             unasked("text-policy-misplaced",
                                     {"dmarc", "TXT", "\"v=DMARC1; p=none\"", "", "", "", "", ""}));

TEST(TextPolicyMisplacedTest, FindsPoliciesThatNobodyAsksFor) {
  EXPECT_EQ(dump_rule("dmarc TXT \"v=DMARC1; p=none\"\n", "text-policy-misplaced"),
            "3:1 warning this DMARC record stands at dmarc.example.org, where nobody looks for it");
  EXPECT_EQ(dump_rule("s TXT \"v=DKIM1; p=AAAA\"\n", "text-policy-misplaced"),
            "3:1 warning this DKIM record stands at s.example.org, where nobody looks for it");
  EXPECT_EQ(dump_rule("_dmarc._dmarc TXT \"v=DMARC1; p=none\"\n", "text-policy-misplaced"),
            "3:1 warning this DMARC record stands at _dmarc._dmarc.example.org, where nobody looks for it");
}

TEST(TextPolicyMisplacedTest, IsQuietInTheirPlacesAndAtAliases) {
  EXPECT_EQ(dump_rule("_dmarc TXT \"v=DMARC1; p=none\"\nx._report._dmarc TXT \"v=DMARC1\"\ns._domainkey TXT \"v=DKIM1; "
                      "p=AAAA\"\nb._domainkey CNAME s\ns TXT \"v=DKIM1; p=AAAA\"\n",
                      "text-policy-misplaced"),
            "");
  EXPECT_EQ(dump_rule("customer.com.pol TXT \"v=DMARC1; p=none\"\n@ TXT \"v=spf1 -all\"\n", "text-policy-misplaced"),
            "");
}

}  // namespace
}  // namespace doczone::harness::text_policy_misplaced_test
