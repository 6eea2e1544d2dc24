#include <gtest/gtest.h>

#include "harness/checks/checks.h"
#include "tests/harness/deployment.h"
#include "tests/harness/seeded_mistakes.h"

namespace doczone::harness::internal_name_outside_test {
namespace {

using namespace seeded;

const SeededMistake kMistake("internal-name-outside",
                             added("internal-name-outside",
                                   {"discoverinternal", "A", "203.0.113.9", "", "", "", "", ""}));

const std::string kInside = "sip A 10.1.2.3\ndiscoverinternal A 10.1.2.4\n_sipinternaltls._tcp SRV 0 0 5061 sip\n";
const std::string kOutside = std::string(kHosts) + kServices;

TEST(InternalNameOutsideTest, FindsHostsAndServices) {
  const ValidationResult result =
      judge_views(kOutside + "discoverinternal A 203.0.113.4\n_sipinternaltls._tcp SRV 0 0 5061 sip\n", kInside);
  EXPECT_EQ(dump(result.findings),
            "7:1 internal-name-outside '_sipinternaltls._tcp' | 6:1 internal-name-outside 'discoverinternal'");
  EXPECT_EQ(result.findings.at(0).where.path, "zone");
  EXPECT_EQ(result.findings.at(0).severity, Severity::warning);
}

TEST(InternalNameOutsideTest, TheInternalZoneNeedNotBeGiven) {
  EXPECT_EQ(dump(judge_views(kOutside + "discoverinternal A 203.0.113.4\n").findings),
            "6:1 internal-name-outside 'discoverinternal'");
}

TEST(InternalNameOutsideTest, IsQuietAboutNamesOfBothViews) {
  EXPECT_EQ(dump(judge_views(kOutside, kInside).findings), "");
  // Documented outside for a scenario that is switched off: the name is no secret.
  CanonicalModel model = fixture_demands();
  model.requirements.push_back(demand("guests", {RrType::A}, "discoverinternal.contoso.com"));
  DeploymentProfile profile = fixture_profile();
  profile.scenarios["guests"].on = false;
  std::vector<ZoneInView> zones;
  zones.push_back({View::external, zone_of(kSoa + kOutside + "discoverinternal A 203.0.113.4\n")});
  zones.push_back({View::internal, zone_of(kSoa + kInside)});
  EXPECT_EQ(dump(judge(model, profile, std::move(zones)).findings), "");
}

TEST(InternalNameOutsideTest, OtherTypesAtTheNameTellNothing) {
  EXPECT_EQ(dump(judge_views(kOutside + "discoverinternal TXT t\n", kInside).findings), "");
}

}  // namespace
}  // namespace doczone::harness::internal_name_outside_test
