#include <gtest/gtest.h>

#include "harness/checks/checks.h"
#include "tests/harness/checks/rules.h"
#include "tests/harness/deployment.h"
#include "tests/harness/seeded_mistakes.h"

namespace doczone::harness::non_ldh_host_name_test {
namespace {

using namespace seeded;

const SeededMistake kMistake("non-ldh-host-name", at_service("non-ldh-host-name", [](ZoneText& z, Record& r, Random&) {
                               Record host = *z.find(r.target, "A");
                               host.owner = "a_" + r.target;
                               r.target = host.owner;
                               z.records.push_back(host);
                             }));

std::string found(const std::string& target) {
  return dump(
      judge_xmpp("xmpp A 192.0.2.1\n" + target + " A 192.0.2.2\n_xmpp-server._tcp SRV 0 0 5269 " + target + "\n")
          .findings);
}

TEST(NonLdhHostNameTest, FindsWhatNoHostMayBeCalled) {
  for (const char* target : {"xm_pp", "_xmpp", "-xmpp", "xmpp-", "xm\\032pp", "xmpp\\,"})
    EXPECT_EQ(found(target), "4:32 non-ldh-host-name '" + std::string(target) + "' -> 'xmpp.example.org.'");
}

TEST(NonLdhHostNameTest, ExplainsTheHostThatIsMissingForIt) {
  const ValidationResult result = judge_xmpp("xm_pp A 192.0.2.1\n_xmpp-server._tcp SRV 0 0 5269 xm_pp\n");
  EXPECT_EQ(dump(result.findings), "3:32 non-ldh-host-name 'xm_pp' -> 'xmpp.example.org.'");
  EXPECT_EQ(verdict_for(result, kXmppHost), VerdictKind::missing);
}

TEST(NonLdhHostNameTest, LettersDigitsAndHyphensAreRight) {
  EXPECT_EQ(dump(judge_xmpp("xmpp A 192.0.2.1\n_xmpp-server._tcp SRV 0 0 5269 XMPP\n").findings), "");
  for (const char* target : {"a", "3com", "xn--p1ai", "a-b--c"})
    EXPECT_EQ(found(target).find("ldh"), std::string::npos);
}

TEST(NonLdhHostNameTest, WhatTheDocumentationDemandsIsRight) {
  const CanonicalModel model = model_of({demand("sip", {RrType::A}, "gc._msdcs.contoso.com"),
                                         demand_srv("sip", "_ldap._tcp.contoso.com", 389, "gc._msdcs.contoso.com")});
  std::vector<ZoneInView> zones;
  zones.push_back(
      {View::external, zone_of(std::string(kSoa) + "gc._msdcs A 192.0.2.1\n_ldap._tcp SRV 0 0 389 gc._msdcs\n")});
  EXPECT_EQ(dump(judge(model, profile_of(), std::move(zones)).findings), "");
}

TEST(NonLdhHostNameTest, ANameOfTheProfilesOwnIsJudged) {
  DeploymentProfile profile = profile_of();
  profile.bind["xmpp.contoso.com"] = "xm_pp.{domain}";
  std::vector<ZoneInView> zones;
  zones.push_back({View::external, zone_of(std::string(kSoa) + "xm_pp A 192.0.2.1\n")});
  EXPECT_EQ(
      dump(judge(model_of({demand("xmpp", {RrType::A}, "xmpp.contoso.com")}), profile, std::move(zones)).findings),
      "2:1 non-ldh-host-name 'xm_pp'");
}

TEST(NonLdhHostNameTest, LooksAtEveryTargetWithoutDemand) {
  EXPECT_EQ(
      dump_rule("@ MX 1 a_b\na_b A 192.0.2.1\nlab NS x_.test.\n", "non-ldh-host-name"),
      "3:8 warning the label 'a_b' of a_b.example.org is not made of letters, digits and hyphens, as a host's name "
      "must be | 5:8 warning the label 'x_' of x_.test is not made of letters, digits and hyphens, as a host's name "
      "must be");
  EXPECT_NE(dump_rule("www\\226\\128\\1472 A 192.0.2.1\n", "non-ldh-host-name"), "");
  EXPECT_EQ(dump_rule("a_b A 192.0.2.1\nprint\\032room A 192.0.2.1\na CNAME b_c.test.\n", "non-ldh-host-name"), "");
}

}  // namespace
}  // namespace doczone::harness::non_ldh_host_name_test
