#include <gtest/gtest.h>

#include "harness/checks/checks.h"
#include "tests/harness/deployment.h"

namespace doczone::harness::zone_not_delegated_test {
namespace {

const std::string kChild = "@ SOA ns1.example.org. h 1 2 3 4 5\n@ NS ns1.example.org.\n";

ValidationResult judge_with_child(const std::string& parent, const std::string& child,
                                  std::string_view origin = "_tcp.example.org.") {
  std::vector<ZoneInView> zones;
  zones.push_back({View::external, zone_of(kSoa + std::string("xmpp A 192.0.2.1\n") + parent)});
  zones.push_back({View::external, zone_of(child, origin, "child")});
  return judge(xmpp_demands(), profile_of(), std::move(zones));
}

TEST(ZoneNotDelegatedTest, NobodyIsLedToTheGivenZone) {
  const ValidationResult result = judge_with_child("", kChild + "_xmpp-server SRV 0 0 5269 xmpp.example.org.\n");
  EXPECT_EQ(dump(result.findings), "1:1 zone-not-delegated -> '_tcp NS ns1.example.org.'");
  EXPECT_EQ(result.findings.at(0).where.path, "zone");
  EXPECT_EQ(verdict_for(result, kXmppSrv), VerdictKind::missing);
}

TEST(ZoneNotDelegatedTest, IsQuietWhereADelegationLeadsThereOrMay) {
  const std::string service = kChild + "_xmpp-server SRV 0 0 5269 xmpp.example.org.\n";
  EXPECT_EQ(dump(judge_with_child("_tcp NS ns1\n", service).findings), "");
  EXPECT_EQ(verdict_for(judge_with_child("_tcp NS ns1\n", service), kXmppSrv), VerdictKind::satisfied);
  EXPECT_EQ(verdict_for(judge_with_child("_tcp NS ns..\n", service), kXmppSrv), VerdictKind::unknown);
  // The zone above has the record itself.
  EXPECT_EQ(dump(judge_with_child("_xmpp-server._tcp SRV 0 0 5269 xmpp\n", service).findings), "");
}

TEST(ZoneNotDelegatedTest, AZoneThatHoldsNothingDemandedIsNobodysBusiness) {
  EXPECT_EQ(dump(judge_with_child("_xmpp-server._tcp SRV 0 0 5269 xmpp\n", kChild, "lab.example.org.").findings), "");
}

}  // namespace
}  // namespace doczone::harness::zone_not_delegated_test
