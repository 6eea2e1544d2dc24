#include <gtest/gtest.h>

#include "harness/checks/checks.h"
#include "tests/harness/deployment.h"
#include "tests/harness/seeded_mistakes.h"

namespace doczone::harness::srv_wrong_target_test {
namespace {

using namespace seeded;

const SeededMistake kMistake("srv-wrong-target",
                             at_service("srv-wrong-target", [](ZoneText&, Record& r, Random&) { r.target = "spare"; }));

constexpr const char* kTwoHosts = "xmpp A 192.0.2.1\nim A 192.0.2.2\n";

TEST(SrvWrongTargetTest, FindsAnotherHost) {
  const ValidationResult result = judge_xmpp(std::string(kTwoHosts) + "_xmpp-server._tcp SRV 0 0 5269 im\n");
  EXPECT_EQ(dump(result.findings), "4:32 srv-wrong-target 'im' -> 'xmpp.example.org.'");
  EXPECT_EQ(result.findings[0].message, "the target is im.example.org; the documentation demands xmpp.example.org");
  ASSERT_EQ(result.findings[0].notes.size(), 1U);
  EXPECT_NE(result.findings[0].notes[0].find("[bind] \"xmpp.contoso.com\" = \"im.example.org\""), std::string::npos);
  EXPECT_EQ(verdict_for(result, kXmppSrv), VerdictKind::wrong_value);
}

TEST(SrvWrongTargetTest, LeavesTheDotToItsOwnCheck) {
  EXPECT_EQ(judge_xmpp(std::string(kTwoHosts) + "_xmpp-server._tcp SRV 0 0 5269 .\n").findings.at(0).check,
            "srv-dot-target");
}

TEST(SrvWrongTargetTest, IsQuietAboutOtherSpellingsOfTheHost) {
  for (const char* same : {"xmpp", "XMPP.Example.ORG.", "xm\\112p", "xmpp.example.org."}) {
    EXPECT_EQ(dump(judge_xmpp(std::string(kTwoHosts) + "_xmpp-server._tcp SRV 0 0 5269 " + same + "\n").findings), "")
        << same;
  }
}

TEST(SrvWrongTargetTest, TheProfileMayNameAnotherHost) {
  DeploymentProfile profile = profile_of();
  profile.bind["xmpp.contoso.com"] = "im.{domain}";
  std::vector<ZoneInView> zones;
  zones.push_back({View::external, zone_of(std::string(kTwoHosts) + "_xmpp-server._tcp SRV 0 0 5269 im\n")});
  EXPECT_EQ(dump(judge(xmpp_demands(), profile, std::move(zones)).findings), "");
}

}  // namespace
}  // namespace doczone::harness::srv_wrong_target_test
