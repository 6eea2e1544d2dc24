#include <gtest/gtest.h>

#include "harness/checks/checks.h"
#include "tests/harness/deployment.h"

namespace doczone::harness {
namespace {

constexpr const char* kSrv = "_xmpp-server._tcp SRV 0 0 5269 xmpp\n";

TEST(SrvTargetIsAliasTest, FindsAnAliasWhereverItLeads) {
  EXPECT_EQ(dump(judge_xmpp(std::string(kSrv) + "xmpp CNAME im\nim A 192.0.2.1\n").findings),
            "2:32 srv-target-is-alias 'xmpp' -> 'im.example.org.'");
  EXPECT_EQ(dump(judge_xmpp(std::string(kSrv) + "xmpp CNAME im.example.net.\n").findings),
            "2:32 srv-target-is-alias 'xmpp' -> 'im.example.net.'");
  EXPECT_EQ(dump(judge_xmpp(std::string(kSrv) + "xmpp CNAME nobody\n").findings),
            "2:32 srv-target-is-alias 'xmpp' -> 'nobody.example.org.'");
  EXPECT_EQ(dump(judge_xmpp(std::string(kSrv) + "*  CNAME im.example.net.\n").findings),
            "2:32 srv-target-is-alias 'xmpp' -> 'im.example.net.'");
}

TEST(SrvTargetIsAliasTest, IsQuietAboutAliasesThatLeadToTheTarget) {
  EXPECT_EQ(dump(judge_xmpp(std::string(kSrv) + "xmpp A 192.0.2.1\nchat CNAME xmpp\n").findings), "");
}

TEST(SrvTargetIsAliasTest, LooksIntoTheTargetsOwnZone) {
  CanonicalModel model = model_of({demand_srv("xmpp", "_xmpp-server._tcp.contoso.com", 5269, "xmpp.example.net")});
  const auto found = [&](View view) {
    std::vector<ZoneInView> zones;
    zones.push_back({View::external, zone_of("_xmpp-server._tcp SRV 0 0 5269 xmpp.example.net.\n")});
    zones.push_back({view, zone_of("xmpp CNAME im\nim A 192.0.2.1\n", "example.net.")});
    return dump(judge(model, profile_of(), std::move(zones)).findings);
  };
  EXPECT_EQ(found(View::external), "1:32 srv-target-is-alias 'xmpp.example.net.' -> 'im.example.net.'");
  EXPECT_EQ(found(View::internal), "");
}

TEST(SrvTargetIsAliasTest, SaysWhatElseCouldBeDone) {
  const ValidationResult result = judge_xmpp(std::string(kSrv) + "xmpp CNAME im\nim A 192.0.2.1\n");
  EXPECT_EQ(
      result.findings.at(0).notes,
      std::vector<std::string>{"give xmpp.example.org an address record of its own, or let the SRV record point to "
                               "im.example.org"});
  EXPECT_EQ(verdict_for(result, kXmppSrv), VerdictKind::wrong_value);
}

}  // namespace
}  // namespace doczone::harness
