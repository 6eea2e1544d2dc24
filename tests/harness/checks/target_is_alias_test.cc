#include <gtest/gtest.h>

#include "harness/checks/checks.h"
#include "tests/harness/checks/rules.h"
#include "tests/harness/seeded_mistakes.h"

namespace doczone::harness::target_is_alias_test {
namespace {

using namespace seeded;

const SeededMistake kMistake("target-is-alias",
                             unasked("target-is-alias", {"news", "MX", "99", "meet", "", "", "", ""}));

TEST(TargetIsAliasTest, FindsAliases) {
  EXPECT_EQ(
      dump_rule("lab NS ns2\nns2 CNAME ns3\nns3 A 192.0.2.1\n@ MX 1 ns2\n", "target-is-alias"),
      "3:8 error the target ns2.example.org is an alias of ns3.example.org; an NS record must name the host itself | "
      "6:8 warning the target ns2.example.org is an alias of ns3.example.org; an MX record must name the host itself");
}

TEST(TargetIsAliasTest, IsQuietAboutHostsAndOtherZones) {
  EXPECT_EQ(dump_rule("@ MX 1 a\na A 192.0.2.1\n@ MX 2 mx.example.net.\nb CNAME a\n", "target-is-alias"), "");
}

}  // namespace
}  // namespace doczone::harness::target_is_alias_test
