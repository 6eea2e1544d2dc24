#include <gtest/gtest.h>

#include "harness/checks/checks.h"
#include "tests/harness/deployment.h"
#include "tests/harness/seeded_mistakes.h"

namespace doczone::harness::srv_dot_target_test {
namespace {

using namespace seeded;

const SeededMistake kMistake("srv-dot-target",
                             at_service("srv-dot-target", [](ZoneText&, Record& r, Random&) { r.raw_target = "."; }));

TEST(SrvDotTargetTest, FindsADemandedServiceThatIsDeclinedAndNothingElse) {
  const ValidationResult result = judge_xmpp("xmpp A 192.0.2.1\n_xmpp-server._tcp SRV 0 0 0 .\n");
  EXPECT_EQ(dump(result.findings), "3:29 srv-dot-target '.' -> 'xmpp.example.org.'");
  EXPECT_EQ(result.findings.at(0).message,
            "the target \".\" says that the service is not available; xmpp for example.org needs it");
  EXPECT_EQ(verdict_for(result, kXmppSrv), VerdictKind::wrong_value);
}

TEST(SrvDotTargetTest, IsQuietWhereTheServiceIsSwitchedOff) {
  DeploymentProfile profile = profile_of();
  profile.scenarios["xmpp"].on = false;
  std::vector<ZoneInView> zones;
  zones.push_back({View::external, zone_of(std::string(kSoa) + "_xmpp-server._tcp SRV 0 0 0 .\n")});
  EXPECT_EQ(dump(judge(xmpp_demands(), profile, std::move(zones)).findings), "");
}

TEST(SrvDotTargetTest, ASoundRecordBesideItDoesNotExcuseIt) {
  EXPECT_EQ(dump(judge_xmpp("xmpp A 192.0.2.1\n_xmpp-server._tcp SRV 0 0 5269 xmpp\n SRV 1 0 5269 .\n").findings),
            "4:15 srv-dot-target '.'");
}

}  // namespace
}  // namespace doczone::harness::srv_dot_target_test
