#include "harness/judging/presence.h"

#include <gtest/gtest.h>

#include "tests/harness/judging/bound.h"

namespace doczone::harness::presence_test {
namespace {

TEST(PresenceTest, AbsentIsWhatTheZoneKnowsNothingOf) {
  const struct {
    std::string lines;
    bool absent;
  } cases[] = {
      {"", true},
      {"xmpp A 192.0.2.1\n", false},
      {"xmpp TXT t\n", true},
      {"* A 192.0.2.1\n", false},
      {"xmpp A 192.0.2\n", false},  // an error may hide it
      {"xmpp NS ns.example.net.\n", false},
  };
  for (const auto& c : cases) {
    const Bound bound(xmpp_demands(), c.lines);
    EXPECT_EQ(is_absent(bound.zones, bound.at("xmpp.example.org")), c.absent) << c.lines;
  }
  const Bound elsewhere(xmpp_demands(), profile_of(), {});
  EXPECT_FALSE(is_absent(elsewhere.zones, elsewhere.at("xmpp.example.org")));
}

TEST(PresenceTest, ARecordWithoutItsDotStandsBelowTheOriginTwice) {
  const struct {
    std::string lines;
    bool found;
  } cases[] = {
      {"xmpp.example.org A 192.0.2.1\n", true},
      {"xmpp.example.org.example.org. A 192.0.2.1\n", false},  // written so
      {"xmpp.example.org TXT t\n", false},
      {"xmpp A 192.0.2.1\nxmpp.example.org A 192.0.2.1\n", false},
      {"", false},
  };
  for (const auto& c : cases) {
    const Bound bound(xmpp_demands(), c.lines);
    EXPECT_EQ(record_without_dot(bound.zones, bound.at("xmpp.example.org")) != nullptr, c.found) << c.lines;
  }
}

}  // namespace
}  // namespace doczone::harness::presence_test
