#include <gtest/gtest.h>

#include "harness/checks/checks.h"
#include "tests/harness/deployment.h"

namespace doczone::harness::zone_not_given_test {
namespace {

std::vector<Finding> told(const CanonicalModel& model, const DeploymentProfile& profile,
                          std::vector<ZoneInView> zones) {
  return validate(make_expectations(model, profile), ZoneSet(std::move(zones)), zone_checks()).findings;
}

TEST(ZoneNotGivenTest, IsToldOnceForADomainAndAView) {
  const std::vector<Finding> found = told(fixture_demands(), fixture_profile(), {});
  ASSERT_EQ(found.size(), 2U);
  for (const Finding& finding : found) {
    EXPECT_EQ(finding.check, "zone-not-given");
    EXPECT_EQ(finding.severity, Severity::error);
    EXPECT_GT(finding.expectations.size(), 2U);
    EXPECT_TRUE(finding.evidence.empty());
    EXPECT_TRUE(finding.notes.empty());
  }
  EXPECT_NE(found[0].suggestion, found[1].suggestion);
}

TEST(ZoneNotGivenTest, SaysWhichEntryIsMissingAndWhereTheProfileNamesTheDomain) {
  const auto profile = parse_profile({{"p.toml",
                                       "schema = 1\n[deployment]\ndomains = [\"example.org\", \"example.net\"]\n"
                                       "[scenarios]\nxmpp = true\n"}});
  ASSERT_TRUE(profile);
  const CanonicalModel model = xmpp_demands();
  std::vector<ZoneInView> zones;
  zones.push_back({View::external, zone_of("xmpp A 192.0.2.1\n_xmpp-server._tcp SRV 0 0 5269 xmpp\n")});
  const std::vector<Finding> found = told(model, *profile, std::move(zones));
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].where.path, "p.toml");
  EXPECT_EQ(found[0].where.begin.line, 3U);
  EXPECT_EQ(found[0].message,
            "no zone of example.net was given for the external view: what is demanded there could not be judged");
  EXPECT_EQ(found[0].suggestion,
            "[[zones]]\nview   = \"external\"\norigin = \"example.net\"\nfiles  = \"<zone file>\"");
}

TEST(ZoneNotGivenTest, WhatNeedNotBeThereAndWhatIsAProvidersDoesNotCount) {
  CanonicalModel model = xmpp_demands();
  for (RecordRequirement& one : model.requirements) one.level = Level::optional;
  EXPECT_EQ(dump(told(model, profile_of(), {})), "");
  CanonicalModel provider = model_of({demand("xmpp", {RrType::A}, "sipdir.provider.example")});
  provider.literal = {"provider.example"};
  EXPECT_EQ(dump(told(provider, profile_of(), {})), "");
}

}  // namespace
}  // namespace doczone::harness::zone_not_given_test
