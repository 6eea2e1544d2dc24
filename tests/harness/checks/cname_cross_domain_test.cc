#include <gtest/gtest.h>

#include "harness/checks/checks.h"
#include "tests/harness/deployment.h"
#include "tests/harness/seeded_mistakes.h"

namespace doczone::harness::cname_cross_domain_test {
namespace {

using namespace seeded;

const SeededMistake kMistake("cname-cross-domain",
                             at_record("cname-cross-domain", "discover", "A", View::external, [](ZoneText&, Record& r) {
                               r = {"discover", "CNAME", "", "", "", "", "", "web.other.test."};
                             }));

const std::string kBase = std::string(kHosts) + kServices;

std::string found(const std::string& lines, bool strict = true) {
  DeploymentProfile profile = fixture_profile({"mobile"});
  profile.strict_domain_match = strict;
  return dump(judge_views(kBase + lines, {}, profile).findings);
}

TEST(CnameCrossDomainTest, FindsAliasesThatLeaveTheDomain) {
  EXPECT_EQ(found("discover CNAME web.example.net.\nmeet CNAME discover\n"),
            "6:16 cname-cross-domain 'web.example.net.'");
  EXPECT_EQ(found("discover A 192.0.2.1\nmeet CNAME web.example.net.\n"),
            "7:12 cname-cross-domain 'web.example.net.' -> 'discover.example.org.'");
}

TEST(CnameCrossDomainTest, IsQuietInTheDomainAndWhereTheProfileAllowsIt) {
  EXPECT_EQ(found("discover CNAME sip\nmeet CNAME discover\n"), "");
  EXPECT_EQ(found("discover CNAME web.example.net.\nmeet CNAME discover\n", false), "");
}

TEST(CnameCrossDomainTest, IsQuietWhereTheDocumentationLeadsToAProvider) {
  RecordRequirement row = demand("sip", {RrType::CNAME}, "discover.contoso.com");
  row.target = "webdir.provider.example";
  CanonicalModel model = model_of({row});
  model.literal = {"provider.example"};
  std::vector<ZoneInView> zones;
  zones.push_back({View::external, zone_of(std::string(kSoa) + "discover CNAME webdir.provider.example.\n")});
  EXPECT_EQ(dump(judge(model, profile_of(), std::move(zones)).findings), "");
}

}  // namespace
}  // namespace doczone::harness::cname_cross_domain_test
