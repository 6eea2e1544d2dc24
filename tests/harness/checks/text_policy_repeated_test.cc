#include <gtest/gtest.h>

#include "harness/checks/checks.h"
#include "tests/harness/checks/rules.h"
#include "tests/harness/seeded_mistakes.h"

namespace doczone::harness::text_policy_repeated_test {
namespace {

using namespace seeded;

const SeededMistake kMistake("text-policy-repeated", [](ZoneText& z, Random&) -> std::optional<Expected> {
  if (z.view != View::external || z.find("ns1", "A") == nullptr) return std::nullopt;
  z.records.push_back({"news", "TXT", "\"v=spf1 mx -all\"", "", "", "", "", ""});
  z.records.push_back({"news", "TXT", "\"v=spf1 a -all\"", "", "", "", "", ""});
  return Expected{"text-policy-repeated", "news", "TXT", true};
});

TEST(TextPolicyRepeatedTest, FindsSecondPolicies) {
  EXPECT_EQ(dump_rule("@ TXT \"v=spf1 mx -all\"\n@ TXT \"V=SPF1 a -all\"\n", "text-policy-repeated"),
            "4:7 error example.org has a second SPF record; the first stands in line 3");
  EXPECT_EQ(dump_rule("s._domainkey TXT \"v=DKIM1; p=AA\"\ns._domainkey TXT \"BB\"\n", "text-policy-repeated"),
            "4:18 error s._domainkey.example.org has a second DKIM record; the first stands in line 3");
}

TEST(TextPolicyRepeatedTest, IsQuietAboutOneOfEach) {
  EXPECT_EQ(
      dump_rule(
          "@ TXT \"v=spf1 mx -all\"\n@ TXT \"v=spf1 mx -all\"\n@ TXT \"spf2.0/pra -all\"\na TXT \"v=spf1 -all\"\n",
          "text-policy-repeated"),
      "");
}

}  // namespace
}  // namespace doczone::harness::text_policy_repeated_test
