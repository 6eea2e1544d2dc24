#include <gtest/gtest.h>

#include "harness/checks/checks.h"
#include "tests/harness/checks/rules.h"
#include "tests/harness/seeded_mistakes.h"

namespace doczone::harness::out_of_zone_owner_test {
namespace {

using namespace seeded;

const SeededMistake kMistake("out-of-zone-owner", added("out-of-zone-owner", {"stray", "A", "192.0.2.44", "", "", "",
                                                                              "stray.other.test.", ""}));

TEST(OutOfZoneOwnerTest, FindsOwnersOutside) {
  EXPECT_EQ(dump_rule("a.example.net. A 192.0.2.1\n A 192.0.2.2\n", "out-of-zone-owner"),
            "3:1 error a.example.net lies outside the zone example.org");
  EXPECT_EQ(dump_rule("$ORIGIN org.\na A 192.0.2.1\nexample A 192.0.2.1\n", "out-of-zone-owner"),
            "4:1 error a.org lies outside the zone example.org");
  EXPECT_EQ(dump_rule("myexample.org. A 192.0.2.1\n", "out-of-zone-owner"),
            "3:1 error myexample.org lies outside the zone example.org");
}

TEST(OutOfZoneOwnerTest, IsQuietAboutTargetsAndTheZoneItself) {
  EXPECT_EQ(dump_rule("EXAMPLE.org. MX 1 a.example.net.\nx.y A 192.0.2.1\n", "out-of-zone-owner"), "");
}

TEST(OutOfZoneOwnerTest, AnotherZonesFileIsOneFinding) {
  const std::string other = "$ORIGIN example.net.\n" + std::string(kApex) + "a A 192.0.2.1\nb A 192.0.2.2\n";
  for (const bool fragment : {false, true}) {
    const std::vector<Finding> found = judge_all_names(ZoneSet({{{}, zone_of(other)}}), {fragment}, zone_checks());
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].check, "out-of-zone-owner");
    EXPECT_EQ(found[0].message, "this is the zone example.net; none of its records lies inside the zone example.org");
  }
  // One record inside, and all others are strays.
  EXPECT_EQ(dump_rule(zone_of(other + "c.example.org. A 192.0.2.3\n"), "soa-missing"),
            "2:1 error the SOA record stands at example.net; the zone is example.org");
}

TEST(OutOfZoneOwnerTest, ComparesWithTheSoaWhenNobodyNamesTheZone) {
  const Zone zone =
      read_zone(SourceText("zone", "$ORIGIN org.\nexample 5 SOA a b 1 2 3 4 5\nother 5 A 192.0.2.1\n"), std::nullopt);
  EXPECT_EQ(dump_rule(zone, "out-of-zone-owner"), "3:1 error other.org lies outside the zone example.org");
}

TEST(OutOfZoneOwnerTest, IsToldWithAProfileToo) {
  const Zone zone = zone_of(std::string(kApex) + "a.example.net. A 192.0.2.1\n");
  EXPECT_EQ(dump_rule_at(zone, {}, "out-of-zone-owner"), "3:1 error a.example.net lies outside the zone example.org");
}

}  // namespace
}  // namespace doczone::harness::out_of_zone_owner_test
