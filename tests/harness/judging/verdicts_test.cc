#include "harness/judging/verdicts.h"

#include <gtest/gtest.h>

#include "tests/harness/judging/bound.h"

namespace doczone::harness::verdicts_test {
namespace {

std::string by_answers(const std::string& lines) {
  const Bound bound(xmpp_demands(), lines);
  const Facts facts = documented_facts(bound.set, bound.zones);
  const Verdict verdict = verdict_by_answers(make_case(facts, bound.at("xmpp.example.org")));
  return std::string(to_string(verdict.kind)) + (verdict.reason.empty() ? "" : ": " + verdict.reason) +
         (verdict.where ? " in line " + std::to_string(verdict.where->begin.line) : "");
}

TEST(VerdictsTest, FollowTheZonesAnswers) {
  EXPECT_EQ(by_answers("xmpp A 192.0.2.1\n"), "satisfied in line 2");
  EXPECT_EQ(by_answers("* A 192.0.2.1\n"),
            "satisfied-by-wildcard: only a wildcard answers for xmpp.example.org in line 2");
  EXPECT_EQ(by_answers("xmpp A 192.0.2\n"),
            "unknown: an error in the zone file may hide the record at xmpp.example.org");
  EXPECT_EQ(by_answers("xmpp NS ns.example.net.\n"),
            "unknown: xmpp.example.org is delegated to a zone that was not given");
  EXPECT_EQ(by_answers("xmpp CNAME a.example.net.\n"),
            "unknown: xmpp.example.org is an alias of a.example.net, which lies in no zone that was given");
  EXPECT_EQ(by_answers("xmpp CNAME xmpp\n"), "unknown: the aliases that begin at xmpp.example.org come to no end");
}

TEST(VerdictsTest, SayWhyARecordNeedNotBeThere) {
  CanonicalModel model = xmpp_demands();
  model.requirements[0].level = Level::conditional;
  model.requirements[0].comment = "only with federation";
  const Bound bound(model, "");
  const Facts facts = documented_facts(bound.set, bound.zones);
  const Expectation& host = bound.at("xmpp.example.org");
  EXPECT_EQ(verdict_without_record(make_case(facts, host)).reason,
            "demanded under a condition only: only with federation");
  model.requirements[0].level = Level::optional;
  const Bound optional(model, "");
  const Facts others = documented_facts(optional.set, optional.zones);
  EXPECT_EQ(verdict_without_record(make_case(others, optional.at("xmpp.example.org"))).kind,
            VerdictKind::not_applicable);
  EXPECT_EQ(verdict_without_zone(host).reason, "no zone was given that holds xmpp.example.org in the external view");
  EXPECT_EQ(verdict_of_alternative(host, bound.at("_xmpp-server._tcp.example.org")).reason,
            "one of the alternatives is enough: " + std::string(kXmppSrv));
}

}  // namespace
}  // namespace doczone::harness::verdicts_test
