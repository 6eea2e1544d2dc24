#include "harness/judging/judgement.h"

#include <gtest/gtest.h>

#include "tests/harness/judging/bound.h"

namespace doczone::harness::judgement_test {
namespace {

// Checks of this test's own, so that it is the running of checks that is tested.
const CheckEntry kFirst{"first", "", Severity::error, {}};
const CheckEntry kSecond{"second", "", Severity::warning, {}};

std::optional<ZoneDiagnosis> wrong_port(const Case& subject) {
  ZoneDiagnosis out;
  out.aspect = Aspect::port;
  out.message = "port of " + printed(subject.expectation.owner);
  out.explains = {name("explained.example.org")};
  return out;
}
std::optional<ZoneDiagnosis> wrong_record(const Case&) {
  ZoneDiagnosis out;
  out.aspect = Aspect::record;
  out.verdict = VerdictKind::missing;
  out.message = "record";
  return out;
}
std::optional<ZoneDiagnosis> harmless(const Case&) {
  ZoneDiagnosis out;
  out.aspect = Aspect::order;
  out.verdict = VerdictKind::satisfied;
  out.message = "harmless";
  return out;
}
std::optional<ZoneDiagnosis> nothing(const Case&) {
  return std::nullopt;
}

struct Judged {
  std::string findings, verdict;
  std::size_t explained = 0;
};

Judged judged(const Bound& bound, std::string_view owner, const std::vector<ZoneCheck>& checks) {
  const Facts facts = all_facts(bound.set, bound.set.expectations, bound.set.documented, bound.zones);
  Judgement judgement = judge_case(make_case(facts, bound.at(owner)), checks);
  Judged out;
  for (const JudgedFinding& one : judgement.findings) {
    out.findings += one.finding.check + " " + one.finding.message + " | ";
    out.explained += one.explains.size();
  }
  if (judgement.verdict)
    out.verdict = std::string(to_string(judgement.verdict->kind)) + " " + judgement.verdict->reason;
  return out;
}

constexpr const char* kHost = "xmpp.example.org";

TEST(JudgementTest, TheFirstCheckOfAnAspectOwnsIt) {
  const Bound bound(xmpp_demands(), "xmpp A 192.0.2.1\n");
  const Judged twice = judged(bound, kHost, {{&kFirst, wrong_port, kDemanded}, {&kSecond, wrong_port, kDemanded}});
  EXPECT_EQ(twice.findings, "first port of xmpp.example.org | ");
  EXPECT_EQ(twice.verdict, "wrong-value port of xmpp.example.org");
  EXPECT_EQ(twice.explained, 1U);
}

TEST(JudgementTest, NothingIsSaidOfARecordThatIsWrongAsAWhole) {
  const Bound bound(xmpp_demands(), "xmpp A 192.0.2.1\n");
  const Judged whole = judged(bound, kHost, {{&kFirst, wrong_record, kDemanded}, {&kSecond, wrong_port, kDemanded}});
  EXPECT_EQ(whole.findings, "first record | ");
  EXPECT_EQ(whole.verdict, "missing record");
}

TEST(JudgementTest, WhatIsHarmlessLeavesTheVerdictAlone) {
  const Bound bound(xmpp_demands(), "xmpp A 192.0.2.1\n");
  EXPECT_EQ(judged(bound, kHost, {{&kFirst, harmless, kDemanded}}).verdict, "satisfied ");
  const Judged both = judged(bound, kHost, {{&kFirst, harmless, kDemanded}, {&kSecond, wrong_port, kDemanded}});
  EXPECT_EQ(both.findings, "first harmless | second port of xmpp.example.org | ");
  EXPECT_EQ(both.verdict, "wrong-value port of xmpp.example.org");
}

TEST(JudgementTest, ChecksHaveTheirTurnOnTheirOccasionsOnly) {
  const std::vector<ZoneCheck> checks{{&kFirst, nothing, kForbidden | kNotRequired | kNoZone},
                                      {&kSecond, wrong_port, kNoZone | kForbidden}};
  EXPECT_EQ(judged(Bound(xmpp_demands(), "xmpp A 192.0.2.1\n"), kHost, checks).findings, "");
  const Bound no_zone(xmpp_demands(), profile_of(), {});
  const Case unused_zone = [&] {
    static const Facts facts = all_facts(no_zone.set, no_zone.set.expectations, {}, no_zone.zones);
    return make_case(facts, no_zone.at(kHost));
  }();
  EXPECT_FALSE(first_diagnosis(unused_zone, checks, kNaming));
  const auto found = first_diagnosis(unused_zone, checks, kNoZone);
  ASSERT_TRUE(found);
  EXPECT_EQ(found->entry, &kSecond);

  CanonicalModel forbidding = xmpp_demands();
  forbidding.requirements[0].level = Level::forbidden;
  const Judged forbidden = judged(Bound(forbidding, "xmpp A 192.0.2.1\n"), kHost, checks);
  EXPECT_EQ(forbidden.findings, "second port of xmpp.example.org | ");
  EXPECT_EQ(forbidden.explained, 0U);
}

TEST(JudgementTest, WhatIsOptionalAndAbsentIsAskedForAsNobodyDid) {
  CanonicalModel model = xmpp_demands();
  model.requirements[0].level = Level::optional;
  const Bound absent(model, "");
  EXPECT_EQ(judged(absent, kHost, {{&kFirst, wrong_port, kDemanded}}).verdict,
            "not-applicable optional, and the zone does not have it");
  EXPECT_EQ(judged(absent, kHost, {{&kFirst, wrong_port, kNotRequired}}).verdict,
            "wrong-value port of xmpp.example.org");
  EXPECT_EQ(judged(Bound(model, "xmpp A 192.0.2.1\n"), kHost, {{&kFirst, wrong_port, kNotRequired}}).verdict,
            "satisfied ");
}

TEST(JudgementTest, FurtherSrvRecordsNeedOnlyBeSound) {
  const Bound bound(xmpp_demands(), "_xmpp-server._tcp SRV 0 0 5269 xmpp\n SRV 0 0 5222 other\nxmpp A 192.0.2.1\n");
  const Judged all = judged(bound, "_xmpp-server._tcp.example.org",
                            {{&kFirst, harmless, kDemanded}, {&kSecond, wrong_port, kDemanded}});
  // Order is the demanded record's alone.
  EXPECT_EQ(all.findings,
            "first harmless | second port of _xmpp-server._tcp.example.org | "
            "second port of _xmpp-server._tcp.example.org | ");
  EXPECT_EQ(all.explained, 1U);
}

}  // namespace
}  // namespace doczone::harness::judgement_test
