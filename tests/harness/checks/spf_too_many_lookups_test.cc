#include <gtest/gtest.h>

#include "harness/checks/checks.h"
#include "tests/harness/checks/rules.h"
#include "tests/harness/seeded_mistakes.h"

namespace doczone::harness::spf_too_many_lookups_test {
namespace {

using namespace seeded;

const SeededMistake kMistake("spf-too-many-lookups",
                             unasked("spf-too-many-lookups",
                                     {"news", "TXT",
                                      "\"v=spf1 a:1.test a:2.test a:3.test a:4.test a:5.test a:6.test a:7.test "
                                      "a:8.test a:9.test a:10.test a:11.test -all\"",
                                      "", "", "", "", ""}));

std::string policy(int terms, const std::string& rest) {
  std::string out = " TXT \"v=spf1";
  for (int i = 0; i < terms; ++i) out += " a:" + std::to_string(i) + ".test";
  return out + " " + rest + "\"\n";
}

TEST(SpfTooManyLookupsTest, CountsWhatReceiversAsk) {
  EXPECT_EQ(dump_rule("@" + policy(11, "-all"), "spf-too-many-lookups"),
            "3:7 error this SPF record makes receivers ask the DNS 11 times; they give up behind 10");
  EXPECT_EQ(dump_rule("@" + policy(10, "ip4:192.0.2.1 -all"), "spf-too-many-lookups"), "");
}

TEST(SpfTooManyLookupsTest, FollowsIncludedRecords) {
  const std::string lines = "@" + policy(5, "include:b.example.org -all") + "b" + policy(5, "-all");
  EXPECT_NE(dump_rule(lines, "spf-too-many-lookups"), "");
  EXPECT_EQ(dump_rule("@" + policy(5, "include:b.example.org -all") + "b" + policy(4, "-all"), "spf-too-many-lookups"),
            "");
}

TEST(SpfTooManyLookupsTest, FindsCircles) {
  EXPECT_EQ(dump_rule("a TXT \"v=spf1 include:a.example.org -all\"\n", "spf-too-many-lookups"),
            "3:7 error the SPF records that this one includes lead back to it");
}

}  // namespace
}  // namespace doczone::harness::spf_too_many_lookups_test
