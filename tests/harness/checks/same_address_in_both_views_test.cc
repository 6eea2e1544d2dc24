#include <gtest/gtest.h>

#include "harness/checks/checks.h"
#include "tests/harness/deployment.h"
#include "tests/harness/seeded_mistakes.h"

namespace doczone::harness::same_address_in_both_views_test {
namespace {

using namespace seeded;

const SeededMistake kMistake("same-address-in-both-views",
                             at_record("same-address-in-both-views", "sip", "A", View::external,
                                       [](ZoneText&, Record& r) { r.data = "203.0.113.1"; }));

const std::string kInside = "discoverinternal A 10.1.2.4\n_sipinternaltls._tcp SRV 0 0 5061 sip\n";

TEST(SameAddressInBothViewsTest, FindsTheSharedAddressOnceAndOutside) {
  const ValidationResult result = judge_views(std::string(kHosts) + kServices, "sip A 192.0.2.10\n" + kInside);
  EXPECT_EQ(dump(result.findings), "2:7 same-address-in-both-views '192.0.2.10'");
  EXPECT_EQ(result.findings.at(0).where.path, "zone");
  EXPECT_EQ(result.findings.at(0).severity, Severity::warning);
}

TEST(SameAddressInBothViewsTest, OneSharedAddressAmongSeveralIsEnough) {
  EXPECT_EQ(dump(judge_views(std::string(kHosts) + kServices, "sip A 10.1.2.3\n A 192.0.2.10\n" + kInside).findings),
            "2:7 same-address-in-both-views '192.0.2.10'");
}

TEST(SameAddressInBothViewsTest, IsQuietWhereTheViewsDiffer) {
  EXPECT_EQ(dump(judge_views(std::string(kHosts) + kServices, "sip A 10.1.2.3\n" + kInside).findings), "");
  // Demanded in one view only.
  EXPECT_EQ(
      dump(judge_views(std::string(kHosts) + kServices, "sip A 10.1.2.3\nxmpp A 192.0.2.11\n" + kInside).findings), "");
}

TEST(SameAddressInBothViewsTest, AZoneForBothViewsIsNotHeldAgainstItself) {
  std::vector<ZoneInView> zones;
  zones.push_back({std::nullopt, zone_of(kSoa + (kHosts + (kServices + kInside)))});
  for (const Finding& finding : judge(fixture_demands(), fixture_profile(), std::move(zones)).findings)
    EXPECT_NE(finding.check, "same-address-in-both-views");
}

}  // namespace
}  // namespace doczone::harness::same_address_in_both_views_test
