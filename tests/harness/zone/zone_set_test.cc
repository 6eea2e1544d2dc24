#include "harness/zone/zone_set.h"

#include <gtest/gtest.h>

#include "tests/harness/deployment.h"

namespace doczone::harness::zone_set_test {
namespace {

ZoneInView in_view(std::optional<View> view, std::string_view origin, std::string path) {
  return {view, zone_of("@ SOA a b 1 2 3 4 5\n", origin, std::move(path))};
}

std::string path_for(const ZoneSet& zones, View view, std::string_view owner) {
  const Zone* const zone = zones.zone_for(view, name(owner));
  return zone == nullptr ? "none" : zone->text().path();
}

ZoneInView external(std::string lines, std::string_view origin) {
  return {View::external, zone_of(std::move(lines), origin, std::string(origin))};
}

TEST(ZoneSetTest, CountsItsZonesBelowAName) {
  const ZoneSet set({in_view({}, "example.org.", "a"), in_view(View::external, "sub.example.org.", "b"),
                     in_view(View::internal, "sub.example.org.", "c"), in_view(View::internal, "example.net.", "d")});
  EXPECT_EQ(set.count_at_or_below(name("example.org."), View::external), 2U);
  EXPECT_EQ(set.count_at_or_below(name("example.org."), {}), 3U);
  EXPECT_EQ(set.count_at_or_below(name("sub.example.org."), View::internal), 1U);
  EXPECT_EQ(set.count_at_or_below(name("."), View::internal), 3U);
  EXPECT_EQ(set.count_at_or_below(name("a.example.org."), {}), 0U);
  EXPECT_TRUE(set.has_origin(name("SUB.example.org.").hash_from_root()));
  EXPECT_FALSE(set.has_origin(name("org.").hash_from_root()));
  EXPECT_FALSE(set.has_one_origin());
}

TEST(ZoneSetTest, TheZoneThatAnswersForANameHoldsIt) {
  std::vector<ZoneInView> zones;
  zones.push_back(external("@ SOA a b 1 2 3 4 5\nsub NS ns.sub\n", "example.org."));
  zones.push_back(in_view(View::external, "sub.example.org.", "sub"));
  zones.push_back(in_view(View::external, "lost.example.org.", "lost"));
  zones.push_back(in_view(View::external, "example.net.", "net"));
  const ZoneSet set(std::move(zones));
  EXPECT_EQ(path_for(set, View::external, "example.org."), "example.org.");
  EXPECT_EQ(path_for(set, View::external, "a.b.Example.ORG."), "example.org.");
  EXPECT_EQ(path_for(set, View::external, "sub.example.org."), "sub");
  EXPECT_EQ(path_for(set, View::external, "a.sub.example.org."), "sub");
  EXPECT_EQ(path_for(set, View::external, "nosub.example.org."), "example.org.");
  EXPECT_EQ(path_for(set, View::external, "a.lost.example.org."), "example.org.");
  EXPECT_EQ(path_for(set, View::external, "x.example.net."), "net");
  EXPECT_EQ(path_for(set, View::external, "org."), "none");
  EXPECT_EQ(path_for(set, View::external, "badexample.org."), "none");
  EXPECT_EQ(set.undelegated_zone(View::external, name("a.sub.example.org.")), nullptr);
  EXPECT_EQ(set.undelegated_zone(View::external, name("b.example.org.")), nullptr);
  ASSERT_NE(set.undelegated_zone(View::external, name("a.lost.example.org.")), nullptr);
  EXPECT_EQ(set.undelegated_zone(View::external, name("a.lost.example.org."))->text().path(), "lost");
}

using Kind = ZoneAnswer::Kind;

struct Question {
  std::string_view owner;
  Kind kind;
  std::string_view data = "", path = "";  // of the first record, and its zone
  RrType type = RrType::A;
};

void expect_answers(const ZoneSet& set, const std::vector<Question>& questions) {
  for (const Question& q : questions) {
    const ZoneAnswer got = set.answer(View::external, name(q.owner), q.type);
    EXPECT_EQ(got.kind, q.kind) << q.owner;
    EXPECT_EQ(got.records.empty() ? "" : to_string(got.records.front()->rdata), q.data) << q.owner;
    if (!q.path.empty()) {
      EXPECT_EQ(got.zone->text().path(), q.path) << q.owner;
    }
  }
}

TEST(ZoneSetTest, AliasesLeadFromZoneToZone) {
  std::vector<ZoneInView> zones;
  zones.push_back(
      external("a CNAME b.example.net.\nback CNAME back.example.net.\nround CNAME round.example.net.\n"
               "dead CNAME dead.example.net.\nout CNAME out.example.net.\nc A 192.0.2.3\n"
               "tree DNAME example.net.\n* CNAME b.example.net.\n",
               "example.org."));
  zones.push_back(
      external("b A 192.0.2.2\nback CNAME c.example.org.\nround CNAME round.example.org.\n"
               "out CNAME host.example.com.\n",
               "example.net."));
  const ZoneSet set(std::move(zones));
  expect_answers(set, {{"a.example.org.", Kind::found, "192.0.2.2", "example.net."},
                       {"back.example.org.", Kind::found, "192.0.2.3", "example.org."},
                       {"b.tree.example.org.", Kind::found, "192.0.2.2", "example.net."},
                       {"x.example.org.", Kind::by_wildcard, "192.0.2.2", "example.net."},
                       {"round.example.org.", Kind::alias_loop},
                       {"dead.example.org.", Kind::none, "", "example.net."},
                       {"out.example.org.", Kind::elsewhere},
                       {"host.example.com.", Kind::elsewhere}});
  const ZoneAnswer out = set.answer(View::external, name("out.example.org."), RrType::A);
  EXPECT_EQ(printed(out.end), "host.example.com");
  EXPECT_EQ(out.followed.size(), 2U);
  // Of the other view nothing is known.
  EXPECT_EQ(set.answer(View::internal, name("a.example.org."), RrType::A).kind, Kind::elsewhere);
}

TEST(ZoneSetTest, ZoneCutsDecideWhoseAnswerCounts) {
  std::vector<ZoneInView> zones;
  zones.push_back(
      external("sub NS ns.sub\nns.sub A 192.0.2.1\nx.sub A 192.0.2.2\nsub DS 1 13 2 00\n"
               "deep NS ns1.example.net.\nx.lost A 192.0.2.3\ngone NS ns1.example.net.\n",
               "example.org."));
  zones.push_back(external("@ NS ns\nx A 192.0.2.9\n", "sub.example.org."));
  zones.push_back(external("x A 192.0.2.8\ny A 192.0.2.8\n", "lost.example.org."));
  zones.push_back(external("x A 192.0.2.7\n", "a.deep.example.org."));
  const ZoneSet set(std::move(zones));
  expect_answers(set, {{"x.sub.example.org.", Kind::found, "192.0.2.9", "sub.example.org."},
                       {"ns.sub.example.org.", Kind::none, "", "sub.example.org."},  // glue is no answer
                       {"sub.example.org.", Kind::found, "ns.sub.example.org.", "sub.example.org.", RrType::NS},
                       {"x.lost.example.org.", Kind::found, "192.0.2.3", "example.org."},
                       {"y.lost.example.org.", Kind::none, "", "example.org."},
                       // Who delegates a.deep was not given: that somebody does is taken for granted.
                       {"x.a.deep.example.org.", Kind::found, "192.0.2.7", "a.deep.example.org."},
                       {"x.b.deep.example.org.", Kind::delegated},
                       {"gone.example.org.", Kind::delegated},
                       {"gone.example.org.", Kind::found, "ns1.example.net.", "example.org.", RrType::NS}});
  EXPECT_EQ(set.answer(View::external, name("sub.example.org."), kDelegationSigner).zone->text().path(),
            "example.org.");
}

TEST(ZoneSetTest, AnErrorMayHideTheDelegationOfAGivenZone) {
  std::vector<ZoneInView> zones;
  zones.push_back(external("sub NS ns..x\n", "example.org."));
  zones.push_back(external("x A 192.0.2.9\n", "sub.example.org."));
  const ZoneSet set(std::move(zones));
  expect_answers(set, {{"x.sub.example.org.", Kind::hidden}});
}

TEST(ZoneSetTest, ViewsAreKeptApart) {
  std::vector<ZoneInView> zones;
  zones.push_back(in_view(View::external, "example.org.", "outside"));
  zones.push_back(in_view(View::internal, "example.org.", "inside"));
  zones.push_back(in_view({}, "example.net.", "both"));
  const ZoneSet set(std::move(zones));
  EXPECT_EQ(path_for(set, View::external, "a.example.org."), "outside");
  EXPECT_EQ(path_for(set, View::internal, "a.example.org."), "inside");
  EXPECT_EQ(path_for(set, View::external, "a.example.net."), "both");
  EXPECT_EQ(path_for(set, View::internal, "a.example.net."), "both");
  EXPECT_EQ(path_for(ZoneSet({}), View::internal, "a."), "none");
}

}  // namespace
}  // namespace doczone::harness::zone_set_test
