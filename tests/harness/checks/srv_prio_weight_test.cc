#include <gtest/gtest.h>

#include "harness/checks/checks.h"
#include "tests/harness/deployment.h"
#include "tests/harness/seeded_mistakes.h"

namespace doczone::harness::srv_prio_weight_test {
namespace {

using namespace seeded;

const SeededMistake kMistake("srv-prio-weight", at_record("srv-prio-weight", "_stun._udp", "SRV", View::external,
                                                          [](ZoneText&, Record& r) { r.data = "60 10 3478"; }));

std::string found(const std::string& numbers, std::uint16_t priority, std::uint16_t weight) {
  CanonicalModel model = model_of({demand_srv("sip", "_a._tcp.contoso.com", 1, "sip.contoso.com")});
  model.requirements[0].priority = priority;
  model.requirements[0].weight = weight;
  std::vector<ZoneInView> zones;
  zones.push_back(
      {View::external, zone_of(std::string(kSoa) + "sip A 192.0.2.1\n_a._tcp SRV " + numbers + " 1 sip\n")});
  const ValidationResult result = judge(model, profile_of(), std::move(zones));
  for (const Finding& finding : result.findings) EXPECT_EQ(finding.severity, Severity::note);
  EXPECT_EQ(result.verdicts.at(0).kind, VerdictKind::satisfied);
  return dump(result.findings);
}

TEST(SrvPrioWeightTest, FindsNumbersThatChangedPlaces) {
  EXPECT_EQ(found("100 1", 1, 100), "3:13 srv-prio-weight '100 1' -> '1 100'");
  EXPECT_EQ(found("0 5", 5, 0), "3:13 srv-prio-weight '0 5' -> '5 0'");
}

TEST(SrvPrioWeightTest, LeavesOtherNumbersToTheirOwnCheck) {
  EXPECT_EQ(found("1 100", 1, 100), "");
  EXPECT_EQ(found("10 20", 1, 100), "3:13 record-order '10 20 1 sip'");
  EXPECT_EQ(found("0 0", 0, 0), "");
  EXPECT_EQ(found("5 5", 5, 5), "");
}

}  // namespace
}  // namespace doczone::harness::srv_prio_weight_test
