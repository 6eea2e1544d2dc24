#include <gtest/gtest.h>

#include "harness/checks/checks.h"
#include "tests/harness/deployment.h"
#include "tests/harness/seeded_mistakes.h"

namespace doczone::harness::srv_target_other_domain_test {
namespace {

using namespace seeded;

const SeededMistake kMistake("srv-target-other-domain",
                             at_service("srv-target-other-domain", [](ZoneText&, Record& r, Random&) {
                               r.raw_target = r.target + ".other.test.";
                             }));

std::string found(const std::string& target, const DeploymentProfile& profile = profile_of()) {
  std::vector<ZoneInView> zones;
  zones.push_back({View::external,
                   zone_of(kSoa + std::string("xmpp A 192.0.2.1\n_xmpp-server._tcp SRV 0 0 5269 ") + target + "\n")});
  return dump(judge(xmpp_demands(), profile, std::move(zones)).findings);
}

TEST(SrvTargetOtherDomainTest, FindsTargetsOutsideTheServicesDomain) {
  EXPECT_EQ(found("xmpp.example.net."), "3:32 srv-target-other-domain 'xmpp.example.net.' -> 'xmpp.example.org.'");
  EXPECT_EQ(found("org."), "3:32 srv-target-other-domain 'org.' -> 'xmpp.example.org.'");
  EXPECT_EQ(found("xmpp.badexample.org."),
            "3:32 srv-target-other-domain 'xmpp.badexample.org.' -> 'xmpp.example.org.'");
}

TEST(SrvTargetOtherDomainTest, IsQuietInsideIt) {
  EXPECT_EQ(found("xmpp"), "");
  EXPECT_EQ(found("xmpp.sub.example.org.").find("other-domain"), std::string::npos);
}

TEST(SrvTargetOtherDomainTest, TheProfileMayAllowIt) {
  DeploymentProfile loose = profile_of();
  loose.strict_domain_match = false;
  EXPECT_EQ(found("xmpp.example.net.", loose), "3:32 srv-wrong-target 'xmpp.example.net.' -> 'xmpp.example.org.'");
  DeploymentProfile bound = profile_of();
  bound.bind["xmpp.contoso.com"] = "xmpp.example.net";
  EXPECT_EQ(found("xmpp.example.net.", bound), "");
}

TEST(SrvTargetOtherDomainTest, AProvidersHostLiesWhereTheDocumentationSays) {
  CanonicalModel model = model_of({demand_srv("sip", "_sip._tls.contoso.com", 443, "sipdir.provider.example")});
  model.literal = {"provider.example"};
  std::vector<ZoneInView> zones;
  zones.push_back({View::external, zone_of(std::string(kSoa) + "_sip._tls SRV 0 0 443 sipdir.provider.example.\n")});
  EXPECT_EQ(dump(judge(model, profile_of(), std::move(zones)).findings), "");
}

}  // namespace
}  // namespace doczone::harness::srv_target_other_domain_test
