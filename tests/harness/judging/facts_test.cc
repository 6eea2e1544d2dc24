#include "harness/judging/facts.h"

#include <gtest/gtest.h>

#include "tests/harness/judging/bound.h"

namespace doczone::harness::facts_test {
namespace {

CanonicalModel demands() {
  CanonicalModel model = xmpp_demands();
  model.requirements.push_back(demand("xmpp", {RrType::A}, "old.contoso.com"));
  model.requirements.back().level = Level::forbidden;
  model.requirements.push_back(demand_srv("media", "_stun._udp.contoso.com", 3478, "turn.contoso.com"));  // not asked
  return model;
}

TEST(FactsTest, WhatTheDocumentationAloneTells) {
  const Bound bound(demands(), "");
  const Facts facts = documented_facts(bound.set, bound.zones);
  EXPECT_EQ(facts.service_owners, (std::set{name("_xmpp-server._tcp.example.org"), name("_stun._udp.example.org")}));
  EXPECT_EQ(&facts.known_domains, &bound.set.known_domains);
  EXPECT_TRUE(facts.documented.empty());
  EXPECT_TRUE(facts.demanded_hosts.empty());
}

TEST(FactsTest, WhatTheProfileAndTheZonesAdd) {
  const Bound bound(demands(), "xmpp.example.org A 192.0.2.1\n");
  const Facts facts = all_facts(bound.set, bound.set.expectations, bound.set.documented, bound.zones);
  EXPECT_EQ(facts.documented, bound.set.documented);
  const NameInView host{View::external, name("xmpp.example.org")};
  EXPECT_EQ(facts.demanded, (std::set<NameInView>{host, {View::external, name("_xmpp-server._tcp.example.org")}}));
  EXPECT_EQ(facts.demanded_hosts, std::set{host});
  EXPECT_EQ(facts.hosts_without_dot, std::vector{host.second});
}

}  // namespace
}  // namespace doczone::harness::facts_test
