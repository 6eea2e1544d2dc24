#include "harness/rules/hosts.h"

#include <gtest/gtest.h>

#include "tests/harness/deployment.h"

namespace doczone::harness::hosts_test {
namespace {

const char* word(HostState state) {
  switch (state) {
    case HostState::unknown:
      return "unknown";
    case HostState::has_address:
      return "has address";
    case HostState::no_address:
      return "no address";
    case HostState::no_name:
      return "no name";
  }
  return "";
}

std::string state(const std::string& lines, const std::string& host) {
  const Zone zone = zone_of(kSoa + lines);
  return word(Hosts(zone).at(name(host)).state);
}

TEST(HostsTest, TellsWhatTheZoneKnows) {
  const std::string lines =
      "a A 192.0.2.1\nb AAAA 2001:db8::1\nt TXT t\nc CNAME a\nd CNAME gone\n*.w A 192.0.2.2\n*.v TXT v\nx.e TXT e\n";
  for (const char* host : {"a.example.org.", "b.example.org.", "c.example.org.", "any.w.example.org."})
    EXPECT_EQ(state(lines, host), "has address") << host;
  for (const char* host : {"t.example.org.", "d.example.org.", "e.example.org.", "any.v.example.org.", "example.org."})
    EXPECT_EQ(state(lines, host), "no address") << host;
  EXPECT_EQ(state(lines, "gone.example.org."), "no name");
}

TEST(HostsTest, LeavesOpenWhatAnotherServerKnows) {
  EXPECT_EQ(state("lab NS ns.test.\n", "a.lab.example.org."), "unknown");
  EXPECT_EQ(state("", "a.example.net."), "unknown");
  EXPECT_EQ(state("a A x\n", "a.example.org."), "unknown");
  const Zone part = zone_of("a 60 A 192.0.2.1\n");
  EXPECT_EQ(Hosts(part).at(name("b.example.org.")).state, HostState::unknown);
  EXPECT_EQ(state("@ 60 WINS L1 C2 ( 10.0.0.10 )\n", "b.example.org."), "unknown");
}

TEST(HostsTest, AsksTheZoneThatTheOthersDelegateTo) {
  const Zone parent = zone_of(std::string(kSoa) + "lab NS ns.test.\nx CNAME a.lab\n");
  const Zone child = zone_of(std::string(kSoa) + "a A 192.0.2.1\n", "lab.example.org.");
  const Hosts hosts(ZoneSet({{View::external, parent}, {View::external, child}}), View::external);
  EXPECT_EQ(hosts.at(name("a.lab.example.org.")).state, HostState::has_address);
  EXPECT_EQ(hosts.at(name("x.example.org.")).state, HostState::has_address);
  EXPECT_EQ(hosts.at(name("c.lab.example.org.")).state, HostState::no_name);
}

TEST(HostsTest, OneViewIsEnoughForAZoneOfBoth) {
  const Zone outside = zone_of(std::string(kSoa) + "a A 192.0.2.1\n", "example.net.");
  const Zone inside = zone_of(std::string(kSoa) + "b A 192.0.2.1\n", "example.net.");
  const Hosts hosts(ZoneSet({{View::external, outside}, {View::internal, inside}}), std::nullopt);
  EXPECT_EQ(hosts.at(name("a.example.net.")).state, HostState::has_address);
  EXPECT_EQ(hosts.at(name("b.example.net.")).state, HostState::has_address);
  EXPECT_EQ(hosts.at(name("c.example.net.")).state, HostState::no_name);
}

TEST(HostsTest, WritesAnAddressInTheHandOfTheZone) {
  const Zone zone = zone_of(std::string(kSoa) + "a A 192.0.2.1\nb A 192.0.2.2\n");
  EXPECT_EQ(Hosts(zone).address_to_add(zone, name("c.example.org.")), "c A <address>");
}

}  // namespace
}  // namespace doczone::harness::hosts_test
