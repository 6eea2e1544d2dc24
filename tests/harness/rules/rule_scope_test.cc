#include "harness/rules/rule_scope.h"

#include <gtest/gtest.h>

#include "tests/harness/deployment.h"

namespace doczone::harness::rule_scope_test {
namespace {

std::string suspects(const RuleScope& scope) {
  std::string out;
  scope.for_each_owner([&](const OwnerRecords& owned) {
    out += printed(owned.owner) + " " + std::to_string(owned.records.size()) + " | ";
  });
  return out;
}

std::string below(const RuleScope& scope, const std::vector<DomainName>& tops) {
  std::string out;
  for (const OwnerRecords& owned : scope.names_below(tops)) out += printed(owned.owner) + " ";
  return out;
}

TEST(RuleScopeTest, OverAllNamesOnlyThoseAreVisitedThatMayBeWrong) {
  const Zone zone = zone_of(
      "a 5 A 192.0.2.1\na 5 A 192.0.2.1\nb 5 A 192.0.2.1\nb 5 A 192.0.2.2\nc 5 CNAME d\nc 5 TXT t\ne 5 TXT t\n");
  EXPECT_EQ(suspects(RuleScope(zone, nullptr, false)), "a.example.org 2 | c.example.org 2 | ");
  const std::vector<DomainName> names{name("b.example.org"), name("e.example.org")};
  EXPECT_EQ(suspects(RuleScope(zone, &names, false)), "b.example.org 2 | e.example.org 1 | ");
}

TEST(RuleScopeTest, NumbersTellTheDataOfASetApart) {
  const auto suspects_of = [](const std::string& lines) {
    return suspects(RuleScope(zone_of("$TTL 5\n" + lines), nullptr, false));
  };
  const std::string digest = " 0123456789abcdef0123456789abcdef01234567\n";
  EXPECT_EQ(suspects_of("a SSHFP 1 1" + digest + "a SSHFP 4 1" + digest), "");
  EXPECT_EQ(suspects_of("a SSHFP 1 1" + digest + " SSHFP 1 1" + digest), "a.example.org 2 | ");
  EXPECT_EQ(suspects_of("a SSHFP 1 1" + digest + "a SSHFP 01 1" + digest), "a.example.org 2 | ");
  EXPECT_EQ(suspects_of("a SSHFP 1 1" + digest + "a 6 SSHFP 4 1" + digest), "a.example.org 2 | ");
  EXPECT_EQ(suspects_of("a CAA 0 issue \"x.test\"\n CAA 0 iodef \"mailto:a@x.test\"\n"), "");
  EXPECT_EQ(suspects_of("a CAA 0 issue \"x.test\"\n CAA 0 ISSUE \"x.test\"\n"), "a.example.org 2 | ");
}

TEST(RuleScopeTest, FindsNamesBelowOthers) {
  const Zone zone = zone_of("lab NS ns\na.lab A 192.0.2.1\nb.a.lab A 192.0.2.1\nmylab A 192.0.2.1\n");
  const std::vector<DomainName> lab{name("lab.example.org")};
  EXPECT_EQ(below(RuleScope(zone, nullptr, false), lab), "a.lab.example.org b.a.lab.example.org ");
  EXPECT_EQ(below(RuleScope(zone, nullptr, false), {}), "");
  const std::vector<DomainName> names{name("b.a.lab.example.org"), name("mylab.example.org")};
  EXPECT_EQ(below(RuleScope(zone, &names, false), lab), "b.a.lab.example.org ");
}

TEST(RuleScopeTest, KnowsAFileThatWasTakenForAnotherZones) {
  const std::string net = "$ORIGIN example.net.\n@ 60 SOA ns1 host 1 2 3 4 5\na A 192.0.2.1\n";
  EXPECT_TRUE(is_another_zone(zone_of(net)));
  EXPECT_FALSE(is_another_zone(zone_of(net + "b.example.org. A 192.0.2.1\n")));
  EXPECT_FALSE(is_another_zone(zone_of(net, "example.net.")));
  EXPECT_FALSE(is_another_zone(zone_of("a A 192.0.2.1\n")));
}

TEST(RuleScopeTest, KnowsWhereAliasesLeadPolicies) {
  const Zone zone = zone_of(
      std::string(kSoa) + "_dmarc.a CNAME p\nb CNAME q\n$ORIGIN _domainkey.example.org.\ns CNAME k.example.org.\n",
      "example.org.");
  const RuleScope scope(zone, nullptr, false);
  EXPECT_TRUE(scope.is_policy_led_to(PolicyKind::dmarc, name("p.example.org.")));
  EXPECT_TRUE(scope.is_policy_led_to(PolicyKind::dkim, name("k.example.org.")));
  EXPECT_FALSE(scope.is_policy_led_to(PolicyKind::dmarc, name("q.example.org.")));
}

TEST(RuleScopeTest, GivesTheRecordsOfAType) {
  const Zone zone = zone_of(std::string(kSoa) + "a MX 1 m\nb MX 2 m\nc TXT x\n", "example.org.");
  const std::vector<DomainName> names{name("b.example.org.")};
  const auto owners = [](const RuleScope& scope) {
    std::string out;
    scope.for_each_record(RrType::MX,
                          [&](const ResourceRecord& record) { out += std::string(record.owner.label(0)) + " "; });
    return out;
  };
  EXPECT_EQ(owners(RuleScope(zone, nullptr, false)), "a b ");
  EXPECT_EQ(owners(RuleScope(zone, &names, false)), "b ");
}

}  // namespace
}  // namespace doczone::harness::rule_scope_test
