#include <gtest/gtest.h>

#include "harness/checks/checks.h"
#include "tests/harness/deployment.h"
#include "tests/harness/seeded_mistakes.h"

namespace doczone::harness::srv_wrong_port_test {
namespace {

using namespace seeded;

const SeededMistake kMistake("srv-wrong-port", at_service("srv-wrong-port", [](ZoneText&, Record& r, Random& random) {
                               r.data = "0 0 " + std::to_string(1 + pick(random, 5000));
                             }));

TEST(SrvWrongPortTest, FindsAnotherPort) {
  const ValidationResult result = judge_xmpp("xmpp A 192.0.2.1\n_xmpp-server._tcp SRV 5269 5269 5222 xmpp\n");
  EXPECT_EQ(dump(result.findings), "3:23 srv-wrong-port '5222' -> '5269'");
  EXPECT_EQ(result.findings[0].message, "the port is 5222; the documentation demands 5269");
  EXPECT_EQ(verdict_for(result, kXmppSrv), VerdictKind::wrong_value);
  EXPECT_EQ(verdict_for(result, kXmppHost), VerdictKind::satisfied);
}

TEST(SrvWrongPortTest, IsQuietAboutTheOtherNumbersAndOtherServices) {
  EXPECT_EQ(dump(judge_xmpp("xmpp A 192.0.2.1\n_xmpp-server._tcp SRV 5222 443 5269 xmpp\n"
                            "_xmpp-client._tcp SRV 0 0 5222 xmpp\n")
                     .findings),
            "");
}

TEST(SrvWrongPortTest, IsQuietWhereThePagesNameNoPort) {
  CanonicalModel model = xmpp_demands();
  model.requirements[1].port.reset();
  std::vector<ZoneInView> zones;
  zones.push_back({View::external, zone_of("xmpp A 192.0.2.1\n_xmpp-server._tcp SRV 0 0 1 xmpp\n")});
  EXPECT_EQ(dump(judge(model, profile_of(), std::move(zones)).findings), "");
}

TEST(SrvWrongPortTest, OfSeveralRecordsTheClosestIsJudged) {
  EXPECT_EQ(
      dump(judge_xmpp("xmpp A 192.0.2.1\nim A 192.0.2.2\n_xmpp-server._tcp SRV 0 0 1 im\n SRV 0 0 2 xmpp\n").findings),
      "5:6 srv-wrong-port '2' -> '5269'");
}

}  // namespace
}  // namespace doczone::harness::srv_wrong_port_test
