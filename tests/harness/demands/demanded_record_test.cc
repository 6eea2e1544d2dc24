#include "harness/demands/demanded_record.h"

#include <gtest/gtest.h>

#include "tests/harness/judging/bound.h"

namespace doczone::harness::demanded_record_test {
namespace {

TEST(DemandedRecordTest, LeavesOpenWhatNobodySaid) {
  const Bound bound(xmpp_demands(), "");
  const Expectation& service = bound.at("_xmpp-server._tcp.example.org");
  EXPECT_EQ(record_line(service.owner, service), "_xmpp-server._tcp.example.org. IN SRV 0 0 5269 xmpp.example.org.");
  Expectation open = service;
  open.port.reset();
  open.target.reset();
  EXPECT_EQ(record_line(open.owner, open), "_xmpp-server._tcp.example.org. IN SRV 0 0 <port> <target>");
  const Expectation& host = bound.at("xmpp.example.org");
  EXPECT_EQ(record_line(host.owner, host), "xmpp.example.org. IN A <address>");
  Expectation alias = host;
  alias.types = {RrType::CNAME};
  EXPECT_EQ(record_line(alias.owner, alias), "xmpp.example.org. IN CNAME <target>");
  alias.types = {RrType::TXT};
  EXPECT_EQ(record_line(alias.owner, alias), "xmpp.example.org. IN TXT <data>");
}

TEST(DemandedRecordTest, IsPastedInTheZonesHand) {
  const Bound bound(xmpp_demands(), "a A 192.0.2.1\nb A 192.0.2.2\n");
  const Zone& zone = *bound.zones.zone_for(View::external, name("example.org"));
  Expectation host = bound.at("xmpp.example.org");
  EXPECT_EQ(record_to_paste(zone, host.owner, host), "xmpp A <address>");
  host.addresses = {"192.0.2.7", "2001:db8::7", "192.0.2.8"};
  EXPECT_EQ(record_to_paste(zone, host.owner, host), "xmpp A 192.0.2.7\nxmpp A 192.0.2.8");
}

TEST(DemandedRecordTest, SaysWhoNeedsIt) {
  const Bound bound(xmpp_demands(), "");
  EXPECT_EQ(needed_by(bound.at("xmpp.example.org")), "; xmpp for example.org needs it");
  Expectation nobodys = bound.at("xmpp.example.org");
  nobodys.domain.reset();
  EXPECT_EQ(needed_by(nobodys), "");
}

}  // namespace
}  // namespace doczone::harness::demanded_record_test
