#include "harness/demands/expectations.h"

#include <gtest/gtest.h>

#include "tests/harness/deployment.h"

namespace doczone::harness::expectations_test {
namespace {

// "_xmpp-server._tcp.example.org. SRV 5269 xmpp.example.org. external for example.org"
std::string dump(const ExpectationSet& set) {
  std::string out;
  for (const Expectation& e : set.expectations) {
    out += (out.empty() ? "" : " | ") + e.owner.to_string();
    for (const RrType type : e.types) out += " " + to_string(type);
    if (e.port) out += " " + std::to_string(*e.port);
    if (e.target) out += " " + e.target->to_string();
    out += " " + std::string(to_string(e.view));
    if (e.domain) out += " for " + e.domain->to_relative_string();
  }
  return out;
}

std::string settled(const CanonicalModel& model, const DeploymentProfile& profile) {
  const ExpectationSet set = make_expectations(model, profile);
  EXPECT_EQ(dump(set), "");
  if (set.settled.size() != 1) return std::to_string(set.settled.size()) + " verdicts";
  return std::string(to_string(set.settled[0].kind)) + ": " + set.settled[0].reason;
}

TEST(ExpectationsTest, OneForEachDomain) {
  const CanonicalModel model = xmpp_demands();
  const ExpectationSet set = make_expectations(model, profile_of({"example.org", "example.net"}));
  EXPECT_EQ(dump(set),
            "_xmpp-server._tcp.example.net. SRV 5269 xmpp.example.net. external for example.net | "
            "xmpp.example.net. A external for example.net | "
            "_xmpp-server._tcp.example.org. SRV 5269 xmpp.example.org. external for example.org | "
            "xmpp.example.org. A external for example.org");
  EXPECT_TRUE(set.settled.empty());
  EXPECT_TRUE(set.not_asked.empty());
  EXPECT_TRUE(set.inferred.empty());
}

TEST(ExpectationsTest, AFixedNameIsExpectedOnce) {
  DeploymentProfile profile = profile_of({"example.org", "example.net"});
  profile.bind["xmpp.contoso.com"] = "im.example.com";
  const CanonicalModel model = model_of({demand("xmpp", {RrType::A}, "xmpp.contoso.com")});
  EXPECT_EQ(dump(make_expectations(model, profile)), "im.example.com. A external");
}

TEST(ExpectationsTest, WhatIsNotRepeatedIsTheFirstDomains) {
  CanonicalModel model = model_of({demand("xmpp", {RrType::A}, "dialin.contoso.com")});
  model.requirements[0].repeat.reset();
  EXPECT_EQ(dump(make_expectations(model, profile_of({"example.org", "example.net"}))),
            "dialin.example.org. A external for example.org");
}

TEST(ExpectationsTest, AScenarioMayBeForSomeDomains) {
  DeploymentProfile profile = profile_of({"example.org", "example.net"});
  profile.scenarios["xmpp"].domains = {name("example.net")};
  const CanonicalModel model = model_of({demand("xmpp", {RrType::A}, "xmpp.contoso.com")});
  const ExpectationSet set = make_expectations(model, profile);
  EXPECT_EQ(dump(set), "xmpp.example.net. A external for example.net");
  EXPECT_EQ(harness::dump(set.settled), "xmpp/A/xmpp.contoso.com@example.org not-applicable");
}

TEST(ExpectationsTest, AddressFamiliesAreTheProfiles) {
  const CanonicalModel model = model_of({demand("xmpp", {RrType::A, RrType::AAAA}, "xmpp.contoso.com")});
  DeploymentProfile profile = profile_of();
  EXPECT_EQ(dump(make_expectations(model, profile)), "xmpp.example.org. A external for example.org");
  profile.ipv6 = true;
  EXPECT_EQ(dump(make_expectations(model, profile)), "xmpp.example.org. A AAAA external for example.org");
  profile.ipv4 = false;
  EXPECT_EQ(dump(make_expectations(model, profile)), "xmpp.example.org. AAAA external for example.org");
  // Where there is no IPv4, a page's A means AAAA.
  const CanonicalModel a_only = model_of({demand("xmpp", {RrType::A}, "xmpp.contoso.com")});
  EXPECT_EQ(dump(make_expectations(a_only, profile)), "xmpp.example.org. AAAA external for example.org");
  const CanonicalModel aaaa_only = model_of({demand("xmpp", {RrType::AAAA}, "xmpp.contoso.com")});
  EXPECT_EQ(settled(aaaa_only, profile_of()), "not-applicable: its address family is not in use (ip)");
}

TEST(ExpectationsTest, WhatMustNotBeThereMustNotBeThereInAnyFamily) {
  CanonicalModel model = model_of({demand("xmpp", {RrType::A}, "xmpp.contoso.com")});
  model.requirements.front().level = Level::forbidden;
  EXPECT_EQ(dump(make_expectations(model, profile_of())), "xmpp.example.org. A AAAA external for example.org");
}

TEST(ExpectationsTest, SettlesWhatNoZoneIsNeededFor) {
  const RecordRequirement host = demand("xmpp", {RrType::A}, "xmpp.contoso.com");
  DeploymentProfile profile = profile_of();
  profile.scenarios["xmpp"].on = false;
  EXPECT_EQ(settled(model_of({host}), profile), "not-applicable: xmpp is switched off");
  profile.scenarios.erase("xmpp");
  EXPECT_EQ(settled(model_of({host}), profile),
            "not-asked: the profile does not mention xmpp; add `xmpp = true` (or false) to [scenarios]");
  EXPECT_EQ(make_expectations(model_of({host, host}), profile).not_asked.at({"scenarios", "xmpp", "true"}), 2U);

  RecordRequirement open = host;
  open.scenario.reset();
  EXPECT_EQ(settled(model_of({open}), profile), "unresolved: no scenario: name one for this section in the docset");

  profile = profile_of();
  RecordRequirement no_view = host;
  no_view.view.reset();
  EXPECT_EQ(settled(model_of({no_view}), profile),
            "unresolved: the documentation does not say whether internal or external DNS is meant");
  RecordRequirement no_type = host;
  no_type.types.clear();
  EXPECT_EQ(settled(model_of({no_type}), profile), "unresolved: the documentation names no record type");
  RecordRequirement no_name = host;
  no_name.owner = "<pool>";
  EXPECT_TRUE(settled(model_of({no_name}), profile).starts_with("unresolved: nothing says what <pool>"));
  RecordRequirement no_target = demand_srv("xmpp", "_xmpp-server._tcp.contoso.com", 5269, "<pool>");
  EXPECT_TRUE(settled(model_of({no_target}), profile).starts_with("unresolved: nothing says what <pool>"));
}

TEST(ExpectationsTest, OptionsMustBeAnsweredTheSameWay) {
  RecordRequirement host = demand("xmpp", {RrType::A}, "xmpp.contoso.com");
  host.option["topology"] = "nat";
  const CanonicalModel model = model_of({host});
  DeploymentProfile profile = profile_of();
  EXPECT_EQ(
      settled(model, profile),
      "not-asked: the profile does not answer topology; add `topology = \"nat\"` (or another answer) to [options]");
  profile.options["topology"] = "public";
  EXPECT_EQ(settled(model, profile), "not-applicable: topology is public");
  profile.options["topology"] = "nat";
  EXPECT_EQ(dump(make_expectations(model, profile)), "xmpp.example.org. A external for example.org");
}

TEST(ExpectationsTest, TellsWhatWasInferred) {
  CanonicalModel model = xmpp_demands();
  model.examples.clear();
  const ExpectationSet set = make_expectations(model, profile_of());
  ASSERT_EQ(set.inferred.size(), 1U);
  EXPECT_NE(set.inferred[0].find("contoso.com"), std::string::npos);
  EXPECT_EQ(set.expectations.size(), 2U);
}

}  // namespace
}  // namespace doczone::harness::expectations_test
