#include "harness/judging/asked_names.h"

#include <gtest/gtest.h>

#include "harness/judging/soundness.h"
#include "tests/harness/deployment.h"

namespace doczone::harness::asked_names_test {
namespace {

std::string dump(const AskedNames& asked) {
  std::string out;
  for (const AskedZone& zone : asked) {
    for (const DomainName& one : zone.names) out += one.to_string() + " ";
    out += "| ";
  }
  return out;
}

ZoneSet two_zones() {
  std::vector<ZoneInView> zones;
  zones.push_back({View::external, zone_of("b A 192.0.2.1\na.sub A 192.0.2.2\n")});
  zones.push_back({View::internal, zone_of("b A 192.0.2.1\n")});
  return ZoneSet(std::move(zones));
}

TEST(AskedNamesTest, AreThoseWithRecordsInCanonicalOrder) {
  const ZoneSet zones = two_zones();
  NotedZones noted(zones);
  EXPECT_EQ(dump(noted.asked()), "| | ");
  const Zone& zone = *noted.zones().zone_for(View::external, name("example.org"));
  zone.rrset(name("b.example.org"), RrType::TXT);
  zone.at(name("c.example.org"));
  EXPECT_TRUE(zone.exists(name("sub.example.org")));  // owns nothing
  noted.ask(View::external, name("a.sub.example.org"));
  noted.ask(View::external, name("example.net"));  // in no zone
  EXPECT_EQ(dump(noted.asked()), "b.example.org. a.sub.example.org. | | ");
}

TEST(AskedNamesTest, TheZonesThemselvesRememberNothing) {
  const ZoneSet zones = two_zones();
  zones.zones()[0].zone.at(name("b.example.org"));
  const NotedZones noted(zones);
  zones.zones()[0].zone.at(name("b.example.org"));
  EXPECT_EQ(dump(noted.asked()), "| | ");
}

TEST(AskedNamesTest, AValidationSaysWhichNamesMattered) {
  std::vector<ZoneInView> zones;
  zones.push_back({View::external, zone_of(std::string(kSoa) + kHosts + kServices + "other A 192.0.2.9\n")});
  const AskedNames asked = judge(all_demands(), profile_of(), zones).asked;
  EXPECT_EQ(dump(asked),
            "example.org. _sipfederationtls._tcp.example.org. _xmpp-server._tcp.example.org. sip.example.org. "
            "xmpp.example.org. | ");
  // Whatever was judged before.
  EXPECT_EQ(dump(judge(xmpp_demands(), profile_of(), zones).asked),
            "example.org. _xmpp-server._tcp.example.org. xmpp.example.org. | ");
}

TEST(AskedNamesTest, WhatIsDemandedIsToldFromWhatWasAskedForOnTheWay) {
  std::vector<ZoneInView> zones;
  zones.push_back({View::external, zone_of(std::string(kSoa) + "xmpp CNAME im.example.net.\n@ MX 1 gone\n" +
                                           "_xmpp-server._tcp SRV 0 0 5269 xmpp\n")});
  zones.push_back({View::external, zone_of("im A 192.0.2.1\nim TXT x\n", "example.net.")});
  zones.push_back({View::external, zone_of("im A 192.0.2.1\n", "example.com.")});
  const AskedNames asked = judge(xmpp_demands(), profile_of(), zones).asked;
  EXPECT_EQ(asked[0].expected, (ExpectedRecords{{name("xmpp.example.org"), RrType::CNAME},
                                                {name("_xmpp-server._tcp.example.org"), RrType::SRV}}));
  EXPECT_EQ(asked[1].expected, (ExpectedRecords{{name("im.example.net"), RrType::A}}));
  EXPECT_TRUE(asked[1].reached) << "by the alias";
  EXPECT_FALSE(asked[2].reached);
  const ZoneSet set(zones);
  std::string dead;
  for (const Finding& finding : judge_asked_names(set, asked, {true}, zone_checks()))
    if (finding.check == "target-no-address") dead += to_string(finding.severity);
  EXPECT_EQ(dead, "warning") << "nobody demands the mail server";
}

}  // namespace
}  // namespace doczone::harness::asked_names_test
