#include "harness/judging/validation.h"

#include <algorithm>

#include <gtest/gtest.h>

#include "tests/harness/deployment.h"

namespace doczone::harness::validation_test {
namespace {

constexpr std::string_view kGood =
    "xmpp A 192.0.2.1\n_xmpp-server._tcp SRV 0 0 5269 xmpp\nsip A 192.0.2.2\n_sipfederationtls._tcp SRV 0 0 5061 sip\n";

std::string zone_text(std::string_view lines) {
  return "@ 60 SOA ns1 host 1 2 3 4 5\n" + std::string(lines);
}
ZoneInView external(std::string_view lines, std::string_view origin = "example.org.", std::string path = "zone") {
  return {View::external, zone_of(zone_text(lines), origin, std::move(path))};
}
std::vector<ZoneInView> only(ZoneInView zone) {
  std::vector<ZoneInView> zones;
  zones.push_back(std::move(zone));
  return zones;
}

TEST(ValidationTest, AGoodZoneSatisfiesEverything) {
  const ValidationResult result = judge(all_demands(), profile_of(), only(external(kGood)));
  EXPECT_EQ(dump(result.findings), "");
  EXPECT_EQ(dump(result.verdicts),
            "sip/SRV/_sipfederationtls._tcp.contoso.com@example.org satisfied | "
            "xmpp/SRV/_xmpp-server._tcp.contoso.com@example.org satisfied | "
            "sip/A/sip.contoso.com@example.org satisfied | xmpp/A/xmpp.contoso.com@example.org satisfied");
  for (const Verdict& verdict : result.verdicts) {
    EXPECT_EQ(verdict.reason, "");
    ASSERT_TRUE(verdict.where);
    EXPECT_EQ(verdict.where->path, "zone");
  }
  EXPECT_EQ(result.verdicts[1].where->begin.line, 3U);
}

TEST(ValidationTest, EachDomainIsJudgedInItsOwnZone) {
  const CanonicalModel model = all_demands();
  std::vector<ZoneInView> zones;
  zones.push_back(external(kGood, "example.org.", "org"));
  zones.push_back(
      external("xmpp A 192.0.2.1\nsip A 192.0.2.2\n_sipfederationtls._tcp SRV 0 0 5061 sip\n", "example.net.", "net"));
  const ValidationResult result = judge(model, profile_of({"example.org", "example.net"}), std::move(zones));
  EXPECT_EQ(dump(result.findings), "1:1 srv-missing -> '_xmpp-server._tcp SRV 0 0 5269 xmpp'");
  EXPECT_EQ(result.findings[0].where.path, "net");
  EXPECT_EQ(result.verdicts.size(), 8U);
  EXPECT_EQ(std::count_if(result.verdicts.begin(), result.verdicts.end(),
                          [](const Verdict& v) { return v.kind == VerdictKind::satisfied; }),
            7);
}

TEST(ValidationTest, AFindingCarriesTheRowsThatDemandTheRecord) {
  CanonicalModel model = xmpp_demands();
  model.requirements[1].evidence = {
      {"docs/de/p.md", "p.md", "Records", 12, *LanguageTag::parse("de"), true, "SRV · 5269"},
      {"docs/zh/p.md", "p.md", "Records", 14, *LanguageTag::parse("zh"), false, "SRV · _xmpp-"}};
  const ValidationResult result = judge(model, profile_of(), only(external("xmpp A 192.0.2.1\n")));
  ASSERT_EQ(result.findings.size(), 1U);
  const std::vector<Evidence>& evidence = result.findings[0].evidence;
  ASSERT_EQ(evidence.size(), 2U);
  EXPECT_EQ(evidence[0].where.path, "docs/de/p.md");
  EXPECT_EQ(evidence[0].where.begin.line, 12U);
  EXPECT_EQ(evidence[0].value, "SRV · 5269");
  EXPECT_TRUE(evidence[0].agrees);
  EXPECT_FALSE(evidence[1].agrees);
  EXPECT_EQ(evidence[1].language.to_string(), "zh");
}

TEST(ValidationTest, WhatNoGivenZoneHoldsIsUnknown) {
  const ValidationResult other_zone = judge(xmpp_demands(), profile_of(), only(external(kGood, "example.net.")));
  EXPECT_EQ(dump(other_zone.findings), "");
  EXPECT_EQ(verdict_for(other_zone, kXmppSrv), VerdictKind::unknown);
  EXPECT_EQ(other_zone.verdicts[0].reason,
            "no zone was given that holds _xmpp-server._tcp.example.org in the external view");

  std::vector<ZoneInView> internal = only(external(kGood));
  internal[0].view = View::internal;
  EXPECT_EQ(verdict_for(judge(xmpp_demands(), profile_of(), std::move(internal)), kXmppSrv), VerdictKind::unknown);

  const ValidationResult delegated = judge_xmpp("xmpp A 192.0.2.1\n_tcp NS ns.example.net.\n");
  EXPECT_EQ(dump(delegated.findings), "");
  EXPECT_EQ(verdict_for(delegated, kXmppSrv), VerdictKind::unknown);

  const ValidationResult outside = judge_xmpp("xmpp CNAME im.example.net.\n_xmpp-server._tcp CNAME a.example.net.\n");
  EXPECT_EQ(dump(outside.findings), "");
  EXPECT_EQ(verdict_for(outside, kXmppHost), VerdictKind::unknown);
  EXPECT_EQ(verdict_for(outside, kXmppSrv), VerdictKind::unknown);

  const ValidationResult loop =
      judge_xmpp("xmpp CNAME xmpp\n_xmpp-server._tcp SRV 0 0 5269 other\nother A 192.0.2.1\n");
  EXPECT_EQ(verdict_for(loop, kXmppHost), VerdictKind::unknown);
}

TEST(ValidationTest, WhatAnErrorHidesIsUnknownAndNotMissing) {
  for (const char* broken :
       {"_xmpp-server._tcp SRV 0 5269 xmpp\n", "_xmpp-server._tcp SVR 0 0 5269 xmpp\n",
        "_xmpp-server._tcp SRV 0 0 99999 xmpp\n", "_xmpp-server._tcp CNAME a b\n", "$INCLUDE services\n",
        // What the wildcard says is not what is wrong.
        "_xmpp-server._tcp SRV 0 5269 xmpp\n*._tcp SRV 0 0 1 other\n"}) {
    const ValidationResult result = judge_xmpp("xmpp A 192.0.2.1\n" + std::string(broken));
    EXPECT_EQ(dump(result.findings), "") << broken;
    EXPECT_EQ(verdict_for(result, kXmppSrv), VerdictKind::unknown) << broken;
    EXPECT_EQ(verdict_for(result, kXmppHost), VerdictKind::satisfied) << broken;
  }
}

TEST(ValidationTest, AWildcardAnswersButIsNoPass) {
  const ValidationResult result = judge_xmpp("*._tcp SRV 0 0 5269 xmpp\nxmpp A 192.0.2.1\n");
  EXPECT_EQ(result.findings.at(0).severity, Severity::warning);
  EXPECT_EQ(verdict_for(result, kXmppSrv), VerdictKind::satisfied_by_wildcard);
  EXPECT_EQ(verdict_for(result, kXmppHost), VerdictKind::satisfied);
}

TEST(ValidationTest, TheRightRecordIsFoundAmongSeveral) {
  const std::string hosts = "xmpp A 192.0.2.1\nold A 192.0.2.2\n";
  const ValidationResult spare = judge_xmpp(
      hosts + "_xmpp-server._tcp SRV 9 0 5222 old\n SRV 9 0 5269 old\n SRV 0 0 5269 xmpp\n SRV 9 0 5222 xmpp\n");
  EXPECT_EQ(dump(spare.findings), "4:23 rival-record '9 0 5222 old'");
  EXPECT_EQ(spare.findings.at(0).severity, Severity::warning);
  EXPECT_EQ(verdict_for(spare, kXmppSrv), VerdictKind::satisfied);
  const ValidationResult rival = judge_xmpp(hosts + "_xmpp-server._tcp SRV 0 0 5269 old\n SRV 0 0 5269 xmpp\n");
  EXPECT_EQ(dump(rival.findings), "4:23 rival-record '0 0 5269 old'");
  EXPECT_EQ(verdict_for(rival, kXmppSrv), VerdictKind::wrong_value);
}

TEST(ValidationTest, ACauseAbsorbsItsConsequences) {
  // The host's missing address is told once, at the service that needs it.
  const ValidationResult no_address = judge_xmpp("_xmpp-server._tcp SRV 0 0 5269 xmpp\n");
  EXPECT_EQ(dump(no_address.findings), "2:32 srv-target-no-address -> 'xmpp A <address>'");
  EXPECT_EQ(verdict_for(no_address, kXmppHost), VerdictKind::missing);
  EXPECT_EQ(verdict_for(no_address, kXmppSrv), VerdictKind::wrong_value);

  // A lost dot is neither a missing record nor a target without an address.
  const ValidationResult lost_dot = judge_xmpp("_xmpp-server._tcp SRV 0 0 5269 xmpp\nxmpp.example.org A 192.0.2.1\n");
  EXPECT_EQ(dump(lost_dot.findings), "3:1 missing-trailing-dot 'xmpp.example.org' -> 'xmpp.example.org.'");
  EXPECT_EQ(verdict_for(lost_dot, kXmppHost), VerdictKind::missing);

  // Port and target are two aspects of one record, and both are told.
  const ValidationResult both = judge_xmpp("_xmpp-server._tcp SRV 0 0 5222 old\nold A 192.0.2.1\nxmpp A 192.0.2.2\n");
  EXPECT_EQ(dump(both.findings),
            "2:23 srv-wrong-port '5222' -> '5269' | 2:32 srv-wrong-target 'old' -> 'xmpp.example.org.'");
}

TEST(ValidationTest, OneRecordThatTwoScenariosNeedIsOneFinding) {
  CanonicalModel model =
      model_of({demand("sip", {RrType::A}, "sip.contoso.com"), demand("xmpp", {RrType::A}, "sip.contoso.com")});
  model.requirements[0].evidence = {{"a.md", "a.md", "", 3, {}, true, "A"}};
  model.requirements[1].evidence = {{"a.md", "a.md", "", 3, {}, true, "A"}, {"b.md", "b.md", "", 4, {}, true, "A"}};
  const ValidationResult result = judge(model, profile_of(), only(external("")));
  ASSERT_EQ(result.findings.size(), 1U);
  EXPECT_EQ(result.findings[0].evidence.size(), 2U);
  EXPECT_EQ(result.verdicts.size(), 2U);
}

TEST(ValidationTest, TheOrderOfTheZonesDoesNotMatter) {
  const CanonicalModel model = all_demands();
  const DeploymentProfile profile = profile_of({"example.org", "example.net"});
  const auto judged = [&](bool reversed) {
    std::vector<ZoneInView> zones;
    zones.push_back(external("xmpp A 192.0.2.1\n", "example.org.", "org"));
    zones.push_back(external("sip A 192.0.2.1\n", "example.net.", "net"));
    if (reversed) std::reverse(zones.begin(), zones.end());
    const ValidationResult result = judge(model, profile, std::move(zones));
    return dump(result.findings) + "\n" + dump(result.verdicts);
  };
  EXPECT_EQ(judged(false), judged(true));
}

}  // namespace
}  // namespace doczone::harness::validation_test
