#include "harness/judging/soundness.h"

#include <gtest/gtest.h>

#include "tests/harness/deployment.h"

namespace doczone::harness::soundness_test {
namespace {

ZoneSet two_zones(const std::string& first, const std::string& second) {
  std::vector<ZoneInView> zones;
  zones.push_back({View::external, zone_of(kSoa + first)});
  zones.push_back({View::external, zone_of(kSoa + second, "example.net.", "net")});
  return ZoneSet(std::move(zones));
}

TEST(SoundnessTest, JudgesFilesByThemselves) {
  EXPECT_EQ(dump(judge_files(two_zones("a A 1\nb A 2\n", "c A 192.0.2.1\n"), zone_checks())),
            "2:5 zone-syntax '1' | 3:5 zone-syntax '2'");
}

TEST(SoundnessTest, JudgesAllNamesOrThoseThatWereAskedFor) {
  const ZoneSet zones = two_zones("a A 192.0.2.1\na A 192.0.2.1\n", "b A 192.0.2.1\nb A 192.0.2.1\n");
  EXPECT_EQ(dump(judge_all_names(zones, {true}, zone_checks())), "3:1 duplicate-rr | 3:1 duplicate-rr");
  EXPECT_EQ(dump(judge_all_names(zones, {}, zone_checks())),
            "1:1 ns-missing | 3:1 duplicate-rr | 1:1 ns-missing | 3:1 duplicate-rr");
  const std::vector<Finding> asked = judge_asked_names(zones, {{}, {{name("b.example.net.")}}}, {true}, zone_checks());
  EXPECT_EQ(dump(asked), "3:1 duplicate-rr");
  EXPECT_EQ(asked.at(0).where.path, "net");
  EXPECT_EQ(dump(judge_asked_names(zones, {{}, {}}, {true}, zone_checks())), "");
}

TEST(SoundnessTest, ChecksThatAreNotListedStaySilent) {
  EXPECT_EQ(dump(judge_all_names(two_zones("a A 192.0.2.1\na A 192.0.2.1\n", ""), {}, {})), "");
}

}  // namespace
}  // namespace doczone::harness::soundness_test
