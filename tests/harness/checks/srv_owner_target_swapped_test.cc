#include <gtest/gtest.h>

#include "harness/checks/checks.h"
#include "tests/harness/checks/rules.h"
#include "tests/harness/deployment.h"
#include "tests/harness/seeded_mistakes.h"

namespace doczone::harness::srv_owner_target_swapped_test {
namespace {

using namespace seeded;

const SeededMistake kMistake("srv-owner-target-swapped",
                             at_service("srv-owner-target-swapped", [](ZoneText&, Record& r, Random&) {
                               r.raw_owner = r.target;
                               r.raw_target = r.owner;
                             }));

TEST(SrvOwnerTargetSwappedTest, FindsTheRecordAtTheHostAndAtTheApex) {
  for (const char* owner : {"xmpp", "@"}) {
    const ValidationResult result =
        judge_xmpp("xmpp A 192.0.2.1\n" + std::string(owner) + " SRV 0 0 5269 _xmpp-server._tcp\n");
    EXPECT_EQ(dump(result.findings),
              "3:1 srv-owner-target-swapped '" + std::string(owner) + "' -> '_xmpp-server._tcp SRV 0 0 5269 xmpp'");
    EXPECT_EQ(verdict_for(result, kXmppSrv), VerdictKind::missing);
    EXPECT_EQ(verdict_for(result, kXmppHost), VerdictKind::satisfied);
  }
}

TEST(SrvOwnerTargetSwappedTest, IsQuietAboutOtherRecordsOfTheHost) {
  EXPECT_EQ(judge_xmpp("xmpp A 192.0.2.1\n SRV 0 0 5269 other._tcp\n").findings.at(0).check, "srv-missing");
  EXPECT_EQ(
      dump(
          judge_xmpp("xmpp A 192.0.2.1\n SRV 0 0 1 _xmpp-server._tcp\n_xmpp-server._tcp SRV 0 0 5269 xmpp\n").findings),
      "");
}

TEST(SrvOwnerTargetSwappedTest, NeedsNoDemand) {
  EXPECT_EQ(
      dump_rule("sip SRV 0 0 5061 _sip._tls\n", "srv-owner-target-swapped"),
      "3:1 error an SRV record stands at the service and points to the host; this one stands at sip.example.org and "
      "points to _sip._tls.example.org");
  EXPECT_EQ(dump_rule("_sip._tls SRV 0 0 5061 sip\n_a._tcp SRV 0 0 1 _b._tcp\n", "srv-owner-target-swapped"), "");
}

}  // namespace
}  // namespace doczone::harness::srv_owner_target_swapped_test
