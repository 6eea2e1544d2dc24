#include "harness/zone/zone_answer.h"

#include <string>

#include <gtest/gtest.h>

#include "harness/zone/zone_set.h"
#include "tests/harness/deployment.h"

namespace doczone::harness::zone_answer_test {
namespace {

using Kind = ZoneAnswer::Kind;

std::string_view spelled(Kind kind) {
  switch (kind) {
    case Kind::found:
      return "found";
    case Kind::by_wildcard:
      return "by_wildcard";
    case Kind::none:
      return "none";
    case Kind::delegated:
      return "delegated";
    case Kind::elsewhere:
      return "elsewhere";
    case Kind::alias_loop:
      return "alias_loop";
    case Kind::hidden:
      return "hidden";
  }
  return "?";
}

// "found 192.0.2.1 alias CNAME's target"
std::string ask(const Zone& zone, std::string_view owner, RrType type = RrType::A) {
  const ZoneAnswer got = ZoneSet({{{}, zone}}).answer(View::external, name(owner), type);
  std::string out(spelled(got.kind));
  for (const ResourceRecord* record : got.records) out += " " + to_string(record->rdata);
  if (got.alias != nullptr) out += " alias " + to_string(got.alias->rdata);
  return out;
}

struct Question {
  std::string_view owner;
  std::string_view answer;
  RrType type = RrType::A;
};

void expect_answers(const Zone& zone, const std::vector<Question>& questions) {
  for (const Question& q : questions) EXPECT_EQ(ask(zone, q.owner, q.type), q.answer) << q.owner;
}

TEST(ZoneAnswerTest, FindsWhatIsThere) {
  const Zone zone = zone_of("a A 192.0.2.1\na A 192.0.2.2\na TXT t\nb.c A 192.0.2.3\n@ MX 1 a\n");
  expect_answers(zone, {{"a.example.org.", "found 192.0.2.1 192.0.2.2"},
                        {"A.Example.ORG.", "found 192.0.2.1 192.0.2.2"},
                        {"a.example.org.", "none", RrType::AAAA},
                        {"c.example.org.", "none"},
                        {"d.example.org.", "none"},
                        {"x.a.example.org.", "none"},
                        {"example.org.", "none"},
                        {"example.org.", "found 1 a.example.org.", RrType::MX}});
}

// RFC 4592 §2.2.1: what its example zone answers and what not.
TEST(ZoneAnswerTest, SynthesisesFromWildcards) {
  const Zone zone = zone_of(
      "* TXT \"wild\"\n* MX 10 host1\nsub.* TXT \"no wildcard\"\nhost1 A 192.0.2.1\n_ssh._tcp.host1 SRV 0 0 22 host1\n"
      "subdel NS ns.example.com.\n");
  expect_answers(zone, {{"host3.example.org.", "by_wildcard 10 host1.example.org.", RrType::MX},
                        {"host3.example.org.", "none"},
                        {"foo.bar.example.org.", "by_wildcard \"wild\"", RrType::TXT},
                        {"host1.example.org.", "none", RrType::MX},
                        {"sub.*.example.org.", "none", RrType::MX},
                        {"_telnet._tcp.host1.example.org.", "none", RrType::SRV},
                        {"host.subdel.example.org.", "delegated"},
                        {"ghost.*.example.org.", "none", RrType::MX},
                        {"*.example.org.", "found 10 host1.example.org.", RrType::MX}});
}

TEST(ZoneAnswerTest, ClosestEncloserDecidesWhichWildcardCovers) {
  const Zone zone = zone_of("* A 192.0.2.1\n*.a A 192.0.2.2\nx.b TXT t\nc.c.c A 192.0.2.3\n");
  expect_answers(zone, {{"z.example.org.", "by_wildcard 192.0.2.1"},
                        {"z.a.example.org.", "by_wildcard 192.0.2.2"},
                        {"y.z.a.example.org.", "by_wildcard 192.0.2.2"},
                        {"a.example.org.", "none"},    // exists, as an empty non-terminal
                        {"x.b.example.org.", "none"},  // exists, without this type
                        {"y.b.example.org.", "none"},  // b exists and has no wildcard
                        {"c.c.example.org.", "none"},
                        {"d.c.example.org.", "none"}});
}

TEST(ZoneAnswerTest, KnowsZoneCuts) {
  const Zone zone = zone_of("@ NS ns1\nns1 A 192.0.2.1\nsub NS ns.sub\nns.sub A 192.0.2.2\n* A 192.0.2.3\n");
  expect_answers(zone, {{"example.org.", "found ns1.example.org.", RrType::NS},
                        {"ns1.example.org.", "found 192.0.2.1"},
                        {"sub.example.org.", "delegated"},
                        {"ns.sub.example.org.", "delegated"},  // glue is not the zone's own
                        {"a.b.sub.example.org.", "delegated"},
                        {"bus.example.org.", "by_wildcard 192.0.2.3"}});
}

TEST(ZoneAnswerTest, FollowsAliases) {
  const Zone zone = zone_of(
      "a CNAME b\nb CNAME c\nc A 192.0.2.1\nout CNAME a.example.net.\nvia CNAME out\ndead CNAME nobody\n*.w CNAME c\n"
      "cut CNAME x.sub\nsub NS ns\nns A 192.0.2.2\ntowild CNAME q.v\n*.v A 192.0.2.4\n");
  expect_answers(zone, {{"a.example.org.", "found 192.0.2.1 alias b.example.org."},
                        {"a.example.org.", "found b.example.org.", RrType::CNAME},
                        {"out.example.org.", "elsewhere alias a.example.net."},
                        {"via.example.org.", "elsewhere alias out.example.org."},
                        {"dead.example.org.", "none alias nobody.example.org."},
                        {"x.w.example.org.", "by_wildcard 192.0.2.1 alias c.example.org."},
                        {"towild.example.org.", "by_wildcard 192.0.2.4 alias q.v.example.org."},
                        {"cut.example.org.", "delegated alias x.sub.example.org."}});
}

TEST(ZoneAnswerTest, LoopsEnd) {
  const Zone zone = zone_of("a CNAME b\nb CNAME a\nself CNAME self\n*.w CNAME x.w\n");
  expect_answers(zone, {{"a.example.org.", "alias_loop alias b.example.org."},
                        {"self.example.org.", "alias_loop alias self.example.org."},
                        {"q.w.example.org.", "alias_loop alias x.w.example.org."}});
}

// h1 → h2 → … → end.
Zone chain(int aliases) {
  std::string text;
  for (int i = 1; i <= aliases; ++i) {
    text += "h" + std::to_string(i) + " CNAME " + (i == aliases ? "end" : "h" + std::to_string(i + 1)) + "\n";
  }
  return zone_of(text + "end A 192.0.2.1\n");
}

TEST(ZoneAnswerTest, FollowsSixteenAliasesAndNotSeventeen) {
  EXPECT_EQ(ask(chain(16), "h1.example.org."), "found 192.0.2.1 alias h2.example.org.");
  EXPECT_EQ(ask(chain(17), "h1.example.org."), "alias_loop alias h2.example.org.");
}

TEST(ZoneAnswerTest, WhatAnErrorMayHideIsNotNone) {
  const struct {
    std::string zone;
    std::string_view answer;  // for A at a.example.org.
  } cases[] = {
      {"a A 1\n", "hidden"},
      {"a TXT \"\n", "none"},
      {"a FOO 1\n", "hidden"},
      {"a CNAME b c\n", "hidden"},  // the alias might have answered
      {"* A 1\n", "hidden"},        // so might the wildcard
      {"* CNAME b c\n", "hidden"},
      {"* TXT \"\n", "none"},
      {"b A 1\n", "none"},
      {"b A 1\na TXT t\n* A 1\n", "none"},            // a exists: no wildcard covers it
      {"a A 192.0.2.1\na A 1\n", "found 192.0.2.1"},  // one is enough
      {"* A 192.0.2.1\na A 1\n", "hidden"},
      {"* A 192.0.2.1\na CNAME b c\n", "hidden"},
      {"a CNAME b\nb A 1\n", "hidden alias b.example.org."},
      {"a..a A 192.0.2.1\n", "hidden"},
      {"$TTL x\nb A 192.0.2.1\n", "none"},
  };
  for (const auto& c : cases) EXPECT_EQ(ask(zone_of(c.zone), "a.example.org."), c.answer) << c.zone;
  EXPECT_EQ(ask(zone_of("sub NS\nb A 192.0.2.1\n"), "a.sub.example.org."), "hidden");  // a zone cut, perhaps
}

}  // namespace
}  // namespace doczone::harness::zone_answer_test
