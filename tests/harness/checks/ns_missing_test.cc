#include <gtest/gtest.h>

#include "harness/checks/checks.h"
#include "tests/harness/checks/rules.h"
#include "tests/harness/seeded_mistakes.h"

namespace doczone::harness::ns_missing_test {
namespace {

using namespace seeded;

const SeededMistake kMistake("ns-missing", [](ZoneText& z, Random&) -> std::optional<Expected> {
  if (!z.remove("@", "NS")) return std::nullopt;
  return Expected{"ns-missing", "", ""};
});

TEST(NsMissingTest, AsksForNameServersOfTheZone) {
  const std::string soa = "@ 60 SOA ns1 host 1 2 3 4 5\n";
  const Zone zone = zone_of(soa + "lab NS ns1\n");
  EXPECT_EQ(dump_rule(zone, "ns-missing"), "1:1 error there is no NS record at example.org");
  EXPECT_EQ(dump_rule(RuleScope(zone, nullptr, true), "ns-missing"), "");
  EXPECT_EQ(dump_rule("", "ns-missing"), "");
}

TEST(NsMissingTest, LeavesAZoneWithoutSoaToTheOtherCheck) {
  EXPECT_EQ(dump_rule(zone_of("a A 192.0.2.1\n"), "ns-missing"), "");
}

TEST(NsMissingTest, IsQuietWhereAnErrorMayHideThem) {
  EXPECT_EQ(dump_rule(zone_of("@ 60 SOA ns1 host 1 2 3 4 5\n@ NS\n"), "ns-missing"), "");
}

}  // namespace
}  // namespace doczone::harness::ns_missing_test
