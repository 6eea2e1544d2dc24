#include <gtest/gtest.h>

#include "harness/checks/checks.h"
#include "tests/harness/checks/rules.h"
#include "tests/harness/seeded_mistakes.h"

namespace doczone::harness::below_delegation_test {
namespace {

using namespace seeded;

const SeededMistake kMistake("below-delegation",
                             added("below-delegation", {"_tcp", "NS", "", "", "", "", "", "ns.other.test."}, "any"));

TEST(BelowDelegationTest, FindsWhatIsNeverAnswered) {
  EXPECT_EQ(
      dump_rule("lab NS ns.lab\nns.lab A 192.0.2.1\na.lab A 192.0.2.2\nb.a.lab TXT t\n", "below-delegation"),
      "5:1 warning a.lab.example.org stands below the delegation of lab.example.org: the zone never answers with it | "
      "6:1 warning b.a.lab.example.org stands below the delegation of lab.example.org: the zone never answers with it");
  EXPECT_EQ(
      dump_rule("lab NS ns1\n$ORIGIN lab.example.org.\na A 192.0.2.2\n", "below-delegation"),
      "5:1 warning a.lab.example.org stands below the delegation of lab.example.org: the zone never answers with it");
}

TEST(BelowDelegationTest, IsAnErrorWhereTheNameWasAskedFor) {
  const Zone zone = zone_of(std::string(kApex) + "_tcp NS ns1\n_sip._tcp SRV 0 0 1 a\n");
  EXPECT_EQ(dump_rule_at(zone, {}, "below-delegation"), "");
  EXPECT_EQ(dump_rule_at(zone, {name("_sip._tcp.example.org.")}, "below-delegation"),
            "4:1 error _sip._tcp.example.org stands below the delegation of _tcp.example.org: the zone never answers "
            "with it");
}

TEST(BelowDelegationTest, FindsWhatStandsBesideTheDelegation) {
  EXPECT_EQ(dump_rule("lab NS ns1\nlab A 192.0.2.1\nlab MX 1 ns1\n", "below-delegation"),
            "4:1 warning lab.example.org is delegated: the zone never answers with this A record");
  EXPECT_EQ(dump_rule("lab NS lab\nlab A 192.0.2.1\nlab NSEC m NS\n", "below-delegation"), "");
}

TEST(BelowDelegationTest, IsQuietAboutGlueTheApexAndNeighbours) {
  EXPECT_EQ(dump_rule("lab NS ns.lab\nlab NS ns.other\nns.lab A 192.0.2.1\nother NS ns.lab\nns.other AAAA ::1\nmylab A "
                      "192.0.2.2\nlab DS 1 8 2 00\n",
                      "below-delegation"),
            "");
}

}  // namespace
}  // namespace doczone::harness::below_delegation_test
