#include <gtest/gtest.h>

#include "harness/checks/checks.h"
#include "tests/harness/deployment.h"
#include "tests/harness/seeded_mistakes.h"

namespace doczone::harness::srv_missing_test {
namespace {

using namespace seeded;

const SeededMistake kMistake1("srv-missing", removed("srv-missing", {{"_sipfederationtls._tcp", "SRV"}}));
const SeededMistake kMistake2("srv-missing", removed("srv-missing", {{"_sipinternaltls._tcp", "SRV"}}));

TEST(SrvMissingTest, StandsAtTheSoaAndWritesTheRecord) {
  const ValidationResult result = judge_xmpp("xmpp A 192.0.2.1\n");
  EXPECT_EQ(dump(result.findings), "1:1 srv-missing -> '_xmpp-server._tcp SRV 0 0 5269 xmpp.example.org.'");
  EXPECT_EQ(result.findings[0].message,
            "there is no SRV record at _xmpp-server._tcp.example.org; xmpp for example.org needs it");
  EXPECT_EQ(result.findings[0].severity, Severity::error);
  EXPECT_EQ(verdict_for(result, kXmppSrv), VerdictKind::missing);
}

TEST(SrvMissingTest, ARecordThatIsNearlyItIsMissingAllTheSame) {
  for (const char* other : {"_xmpp-server._tcp TXT t\n", "_xmpp-server._udp SRV 0 0 5222 xmpp\n",
                            "_xmpp-client._tcp SRV 0 0 5269 xmpp\n", "a._xmpp-server._tcp SRV 0 0 5269 xmpp\n"}) {
    const ValidationResult result = judge_xmpp("xmpp A 192.0.2.1\n" + std::string(other));
    ASSERT_EQ(result.findings.size(), 1U) << other;
    EXPECT_EQ(result.findings[0].check, "srv-missing") << other;
  }
}

TEST(SrvMissingTest, IsQuietWhereTheRecordStandsInAnotherForm) {
  for (const char* there : {"_XMPP-Server._TCP.Example.Org. SRV 0 0 5269 xmpp\n",
                            "$ORIGIN _tcp.example.org.\n_xmpp-server SRV 0 0 5269 xmpp.example.org.\n",
                            "_xmpp-server._tcp SRV (\n 1\n 2 ; weight\n 5269 xmpp )\n",
                            "_xmpp-server._tcp CNAME srv\nsrv SRV 0 0 5269 xmpp\n"}) {
    EXPECT_EQ(dump(judge_xmpp("xmpp A 192.0.2.1\n" + std::string(there)).findings), "") << there;
  }
}

TEST(SrvMissingTest, TakesPriorityAndWeightFromThePages) {
  CanonicalModel model = model_of({demand_srv("xmpp", "_a._tcp.contoso.com", 1, "xmpp.contoso.com")});
  model.requirements[0].priority = 10;
  model.requirements[0].weight = 20;
  model.requirements[0].port.reset();
  std::vector<ZoneInView> zones;
  zones.push_back({View::external, zone_of("b A 192.0.2.1\n")});
  // Without an SOA, the finding stands at the start of the file.
  EXPECT_EQ(dump(judge(model, profile_of(), std::move(zones)).findings),
            "1:1 srv-missing -> '_a._tcp SRV 10 20 <port> xmpp.example.org.'");
}

}  // namespace
}  // namespace doczone::harness::srv_missing_test
