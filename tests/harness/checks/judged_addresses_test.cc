#include "harness/checks/judged_addresses.h"

#include <gtest/gtest.h>

#include "tests/harness/judging/bound.h"

namespace doczone::harness::judged_addresses_test {
namespace {

std::string judged(const std::string& lines, std::string_view owner) {
  const Bound bound(xmpp_demands(), lines);
  const Facts facts = all_facts(bound.set, bound.set.expectations, {}, bound.zones);
  std::string out;
  for (const JudgedAddress& one : judged_addresses(make_case(facts, bound.at(owner))))
    out += (out.empty() ? "" : " ") + printed(one.host) + "=" + one.text + (one.special == nullptr ? "" : "!");
  return out;
}

TEST(JudgedAddressesTest, OfAHostAllItsAddresses) {
  EXPECT_EQ(judged("xmpp CNAME im\nim A 9.9.9.9\n A 10.0.0.1\n AAAA ::1\n", "xmpp.example.org"),
            "xmpp.example.org=9.9.9.9 xmpp.example.org=10.0.0.1! xmpp.example.org=::1!");
}

TEST(JudgedAddressesTest, OfAServiceThoseOfItsHostUnlessThatIsDemandedItself) {
  const std::string service = "_xmpp-server._tcp SRV 0 0 5269 ";
  EXPECT_EQ(judged(service + "xmpp\nxmpp A 9.9.9.9\n", "_xmpp-server._tcp.example.org"), "");
  EXPECT_EQ(judged(service + "im\nim A 9.9.9.9\n", "_xmpp-server._tcp.example.org"), "im.example.org=9.9.9.9");
}

}  // namespace
}  // namespace doczone::harness::judged_addresses_test
