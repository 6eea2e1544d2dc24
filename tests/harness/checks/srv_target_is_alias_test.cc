#include <gtest/gtest.h>

#include "harness/checks/checks.h"
#include "tests/harness/checks/rules.h"
#include "tests/harness/deployment.h"
#include "tests/harness/seeded_mistakes.h"

namespace doczone::harness::srv_target_is_alias_test {
namespace {

using namespace seeded;

// The profile states the other host's address.
const SeededMistake kMistake("srv-target-is-alias", [](ZoneText& z, Random&) -> std::optional<Expected> {
  if (z.find("sip", "A") == nullptr || z.find("spare", "A") == nullptr) return std::nullopt;
  z.remove("sip", "A");
  z.records.push_back({"sip", "CNAME", "", "spare", "", "", "", ""});
  return Expected{"srv-target-is-alias", z.view == View::external ? "_sipfederationtls._tcp" : "_sipinternaltls._tcp",
                  "SRV"};
});

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

TEST(SrvTargetIsAliasTest, IsAWarningWithoutDemand) {
  EXPECT_EQ(
      dump_rule("_x._tcp SRV 0 0 1 a\na CNAME b\nb A 192.0.2.1\n", "srv-target-is-alias"),
      "3:19 warning the target a.example.org is an alias of b.example.org; an SRV record must name the host itself");
  EXPECT_EQ(dump_rule("_x._tcp SRV 0 0 1 b\na CNAME b\nb A 192.0.2.1\n", "srv-target-is-alias"), "");
}

}  // namespace
}  // namespace doczone::harness::srv_target_is_alias_test
