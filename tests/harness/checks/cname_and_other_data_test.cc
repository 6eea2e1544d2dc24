#include <gtest/gtest.h>

#include "harness/checks/checks.h"
#include "tests/harness/checks/rules.h"
#include "tests/harness/seeded_mistakes.h"

namespace doczone::harness::cname_and_other_data_test {
namespace {

using namespace seeded;

const SeededMistake kMistake("cname-and-other-data",
                             added("cname-and-other-data", {"sip", "CNAME", "", "spare", "", "", "", ""}));

TEST(CnameAndOtherDataTest, FindsDataBesideAnAlias) {
  EXPECT_EQ(dump_rule("a CNAME b\nA.example.org. A 192.0.2.1\n", "cname-and-other-data"),
            "3:1 error a.example.org is an alias and has other records, such as the A record in line 4");
  EXPECT_EQ(dump_rule("a TXT ( \"t\" )\na CNAME b\n", "cname-and-other-data"),
            "4:1 error a.example.org is an alias and has other records, such as the TXT record in line 3");
  EXPECT_EQ(dump_rule("@ CNAME b\n", "cname-and-other-data"),
            "3:1 error example.org is an alias and has other records, such as the SOA record in line 1");
}

TEST(CnameAndOtherDataTest, FindsTwoAliases) {
  EXPECT_EQ(dump_rule("a CNAME b\na CNAME c\n", "cname-and-other-data"),
            "4:1 error a.example.org is an alias of two names; the first stands in line 3");
}

TEST(CnameAndOtherDataTest, IsQuietAboutDnssecAndRepetition) {
  EXPECT_EQ(dump_rule("a CNAME b\na NSEC c CNAME NSEC\na RRSIG CNAME 8 3 60 1 2 3 example.org. AAAA\n",
                      "cname-and-other-data"),
            "");
  EXPECT_EQ(dump_rule("a CNAME b\na CNAME b.example.org.\n", "cname-and-other-data"), "");
}

TEST(CnameAndOtherDataTest, IsANoteWhereTheProviderAnswersForTheApex) {
  const Zone zone = zone_of(";; Domain: example.org.\n;; Exported: now\n" + std::string(kApex) +
                            "@ 60 CNAME b\na 60 CNAME b\na 60 A 192.0.2.1\n");
  EXPECT_EQ(dump_rule(zone, "cname-and-other-data"),
            "5:1 note the zone's own name is an alias beside the SOA record in line 3; the provider answers with its "
            "addresses | 6:1 error a.example.org is an alias and has other records, such as the A record in line 7");
}

TEST(CnameAndOtherDataTest, LooksAtNamesThatWereAskedForWithAProfile) {
  const Zone zone = zone_of(std::string(kApex) + "a CNAME b\na A 192.0.2.1\n");
  EXPECT_EQ(dump_rule_at(zone, {}, "cname-and-other-data"), "");
  EXPECT_NE(dump_rule_at(zone, {name("a.example.org.")}, "cname-and-other-data"), "");
}

}  // namespace
}  // namespace doczone::harness::cname_and_other_data_test
