#include "harness/run/run_remarks.h"

#include <gtest/gtest.h>

#include "tests/harness/judging/bound.h"

namespace doczone::harness::run_remarks_test {
namespace {

TEST(RunRemarksTest, WhatWasReadOtherwiseThanItStandsIsSaidOnceForAZone) {
  ZoneOptions azure;
  azure.format = ZoneFormat::azure;
  std::vector<ZoneInView> zones;
  zones.push_back({{}, read_zone(SourceText("plain", "$ORIGIN example.org.\n@ 60 SOA a b 1 2 3 4 5\n"), azure)});
  zones.push_back(
      {{},
       read_zone(SourceText("odd", "$ORIGIN example.net.\n@ 60 IN SOA SOA ns1.example.net. h.example.net. 1 2 3 4 5\n"),
                 azure)});
  const std::vector<std::string> remarks = recovery_remarks(ZoneSet(std::move(zones)));
  ASSERT_EQ(remarks.size(), 1U);
  EXPECT_EQ(
      remarks[0],
      "odd was not read quite as it stands; a name server may refuse it: the type SOA is written twice; read once "
      "(line 2)");
}

TEST(RunRemarksTest, ZonesOfWhichNothingIsDemandedAreNamed) {
  std::vector<ZoneInView> zones;
  zones.push_back({View::external, zone_of(kSoa)});
  zones.push_back({View::external, zone_of(kSoa, "example.net.", "old.zone")});
  const Bound bound(xmpp_demands(), profile_of(), std::move(zones));
  const AskedNames asked = validate(bound.set, bound.zones, zone_checks()).asked;
  EXPECT_EQ(unasked_zone_remarks(bound.zones, bound.set, asked),
            std::vector<std::string>{"1 zone was read of which nothing is demanded: old.zone (example.net)"});
}

TEST(RunRemarksTest, AZoneThatADemandIsLedIntoIsNone) {
  std::vector<ZoneInView> zones;
  zones.push_back({View::external, zone_of(std::string(kSoa) + "xmpp CNAME gone.example.net.\n")});
  zones.push_back({View::external, zone_of(kSoa, "example.net.", "old.zone")});
  const Bound bound(xmpp_demands(), profile_of(), std::move(zones));
  const AskedNames asked = validate(bound.set, bound.zones, zone_checks()).asked;
  EXPECT_TRUE(unasked_zone_remarks(bound.zones, bound.set, asked).empty());
}

TEST(RunRemarksTest, PlaceholdersAreCounted) {
  const ValidationResult result = judge_xmpp("xmpp A 192.0.2.1 ; placeholder\n_xmpp-server._tcp SRV 0 0 5269 xmpp\n");
  EXPECT_EQ(placeholder_remarks(result.findings),
            std::vector<std::string>{
                "1 name still has the address that doczone generate printed as a placeholder: xmpp.example.org"});
  EXPECT_TRUE(placeholder_remarks({}).empty());
}

}  // namespace
}  // namespace doczone::harness::run_remarks_test
