#include "harness/judging/repetition.h"

#include <gtest/gtest.h>

#include "tests/harness/judging/bound.h"

namespace doczone::harness::repetition_test {
namespace {

constexpr const char* kXmpp = "xmpp A 192.0.2.1\n_xmpp-server._tcp SRV 0 0 5269 xmpp\n";

// For example.org and example.net; example.net has nothing but these lines.
Bound domains(const std::string& org, const std::string& net) {
  return {xmpp_demands(),
          profile_of({"example.org", "example.net"}),
          {{View::external, zone_of(kSoa + org)}, {View::external, zone_of(kSoa + net, "example.net.", "net")}}};
}

TEST(RepetitionTest, FindsADomainThatWasForgotten) {
  const Bound bound = domains(kXmpp, "");
  const Repetition repetition(bound.set.expectations);
  const auto forgotten = repetition.forgotten_with(bound.at("xmpp.example.net"), bound.zones);
  ASSERT_TRUE(forgotten);
  EXPECT_EQ(forgotten->met_for, name("example.org"));
  EXPECT_EQ(
      std::vector(forgotten->expectations.begin(), forgotten->expectations.end()),
      (std::vector<const Expectation*>{&bound.at("_xmpp-server._tcp.example.net"), &bound.at("xmpp.example.net")}));
  EXPECT_FALSE(repetition.forgotten_with(bound.at("xmpp.example.org"), bound.zones));
}

TEST(RepetitionTest, NotWhereAPartIsThereOrAstrayOrNobodyHasAll) {
  for (const auto& [org, net] : {std::pair{kXmpp, "xmpp A 192.0.2.1\n"},
                                 {kXmpp, "xmpp.example.net A 192.0.2.1\n"},
                                 {"xmpp A 192.0.2.1\n", ""}}) {
    const Bound bound = domains(org, net);
    EXPECT_FALSE(Repetition(bound.set.expectations).forgotten_with(bound.at("xmpp.example.net"), bound.zones))
        << org << net;
  }
}

TEST(RepetitionTest, KnowsOnlyTheExpectationsItWasMadeOf) {
  const Bound bound = domains(kXmpp, "");
  const Expectation copy = bound.at("xmpp.example.net");
  EXPECT_FALSE(Repetition(bound.set.expectations).forgotten_with(copy, bound.zones));
}

}  // namespace
}  // namespace doczone::harness::repetition_test
