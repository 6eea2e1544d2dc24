#include "harness/judging/case.h"

#include <gtest/gtest.h>

#include "tests/harness/judging/bound.h"

namespace doczone::harness::case_test {
namespace {

Facts facts_of(const Bound& bound) {
  return all_facts(bound.set, bound.set.expectations, bound.set.documented, bound.zones);
}

TEST(CaseTest, OfSeveralSrvRecordsTheClosestIsJudged) {
  const Bound bound(xmpp_demands(),
                    "_xmpp-server._tcp SRV 0 0 5222 old\n SRV 0 0 5269 old\n SRV 0 0 5222 xmpp\nxmpp A 192.0.2.1\n");
  const Facts facts = facts_of(bound);
  const Case subject = make_case(facts, bound.at("_xmpp-server._tcp.example.org"));
  ASSERT_NE(subject.srv, nullptr);
  EXPECT_EQ(subject.srv_data()->target, name("xmpp.example.org"));
  EXPECT_EQ(subject.pointer(), subject.srv);
  EXPECT_FALSE(subject.is_absent());
}

TEST(CaseTest, AnAliasOrAnAddressIsOneAnswer) {
  CanonicalModel model = model_of({demand("sip", {RrType::A, RrType::CNAME}, "meet.contoso.com")});
  const Bound bound(model, "meet CNAME sip\nsip A 192.0.2.1\n");
  const Facts facts = facts_of(bound);
  const Case subject = make_case(facts, bound.at("meet.example.org"));
  EXPECT_EQ(subject.answers.size(), 1U);
  ASSERT_NE(subject.alias, nullptr);
  EXPECT_EQ(subject.pointer(), subject.alias);
  const Bound neither(model, "");
  const Facts other = facts_of(neither);
  EXPECT_EQ(make_case(other, neither.at("meet.example.org")).answers.size(), 2U);
}

TEST(CaseTest, KnowsTheOtherView) {
  std::vector<ZoneInView> zones;
  zones.push_back({View::external, zone_of(kSoa)});
  zones.push_back({View::internal, zone_of(kSoa, "example.org.", "inside")});
  const Bound bound(fixture_demands(), fixture_profile(), zones);
  const Facts facts = facts_of(bound);
  const Case sip = make_case(facts, bound.at("sip.example.org"));
  ASSERT_NE(sip.other_view, nullptr);
  EXPECT_NE(sip.other_view->text().path(), sip.zone->text().path());
  EXPECT_TRUE(sip.is_documented_in_other_view());
  EXPECT_TRUE(sip.is_demanded_in_other_view());
  const Case xmpp = make_case(facts, bound.at("xmpp.example.org"));
  EXPECT_FALSE(xmpp.is_documented_in_other_view());
  EXPECT_FALSE(xmpp.is_demanded_in_other_view());

  // One zone for both views is no other zone.
  const Bound both(fixture_demands(), fixture_profile(), {{std::nullopt, zone_of(kSoa)}});
  const Facts shared = facts_of(both);
  EXPECT_EQ(make_case(shared, both.at("sip.example.org")).other_view, nullptr);
}

TEST(CaseTest, FindsAddressesInWhicheverZone) {
  std::vector<ZoneInView> zones;
  zones.push_back({View::external, zone_of(kSoa)});
  zones.push_back({View::external, zone_of("* A 192.0.2.1\na AAAA 2001:db8::1\n", "example.net.", "net")});
  const Bound bound(xmpp_demands(), profile_of(), zones);
  const Facts facts = facts_of(bound);
  const Case subject = make_case(facts, bound.at("xmpp.example.org"));
  const std::vector<HostAddress> one = subject.addresses_of(name("a.example.net"));
  ASSERT_EQ(one.size(), 1U);
  EXPECT_EQ(to_string(one[0].record->rdata), "2001:db8::1");
  EXPECT_EQ(one[0].zone->text().path(), "net");
  EXPECT_EQ(subject.addresses_of(name("b.example.net")).size(), 1U);  // the wildcard's
  EXPECT_TRUE(subject.addresses_of(name("a.example.com")).empty());
}

TEST(CaseTest, WithoutAZoneThereAreNoAnswers) {
  const Bound bound(xmpp_demands(), profile_of(), {});
  const Facts facts = facts_of(bound);
  const Case subject = make_case(facts, bound.at("xmpp.example.org"));
  EXPECT_EQ(subject.zone, nullptr);
  EXPECT_TRUE(subject.answers.empty());
}

}  // namespace
}  // namespace doczone::harness::case_test
