#include <gtest/gtest.h>

#include "harness/checks/checks.h"
#include "tests/harness/checks/rules.h"
#include "tests/harness/deployment.h"
#include "tests/harness/seeded_mistakes.h"

namespace doczone::harness::alias_leads_nowhere_test {
namespace {

using namespace seeded;

const SeededMistake kMistake("alias-leads-nowhere", at_record("alias-leads-nowhere", "discover", "A", View::external,
                                                              [](ZoneText&, Record& r) {
                                                                r = {"discover", "CNAME", "", "nobody", "", "", "", ""};
                                                              }));

// The host's demand, held against the zone of example.org and, unless it is empty, that of example.net.
ValidationResult judged(RecordRequirement host, const std::string& lines, const std::string& net = {}, bool ipv4 = true,
                        bool ipv6 = false) {
  DeploymentProfile profile = profile_of();
  profile.ipv4 = ipv4;
  profile.ipv6 = ipv6;
  profile.strict_domain_match = false;
  std::vector<ZoneInView> zones;
  zones.push_back({View::external, zone_of(kSoa + lines)});
  if (!net.empty()) zones.push_back({View::external, zone_of(kSoa + net, "example.net.", "net")});
  return judge(model_of({std::move(host)}), profile, std::move(zones));
}

RecordRequirement either() {
  return demand("xmpp", {RrType::CNAME, RrType::A}, "xmpp.contoso.com");
}
RecordRequirement address() {
  return demand("xmpp", {RrType::A}, "xmpp.contoso.com");
}
RecordRequirement alias_to(std::string target) {
  RecordRequirement out = demand("xmpp", {RrType::CNAME}, "xmpp.contoso.com");
  out.target = std::move(target);
  return out;
}

TEST(AliasLeadsNowhereTest, TheLastAliasIsToBlame) {
  for (const RecordRequirement& host : {either(), address()}) {
    EXPECT_EQ(dump(judged(host, "xmpp CNAME nobody\n").findings), "2:12 alias-leads-nowhere 'nobody'");
    EXPECT_EQ(dump(judged(host, "xmpp CNAME a\na CNAME b\nb TXT t\n").findings), "3:9 alias-leads-nowhere 'b'");
    EXPECT_EQ(dump(judged(host, "xmpp CNAME x.tree\ntree DNAME wood\n").findings), "3:12 alias-leads-nowhere 'wood'");
  }
  const Finding found = judged(address(), "xmpp CNAME a\na CNAME b\nb TXT t\n").findings.at(0);
  EXPECT_EQ(found.message, "xmpp.example.org leads over aliases to b.example.org, which has no A record");
  // An address beside the alias would be wrong: nothing is there to paste.
  EXPECT_EQ(found.suggestion, std::nullopt);
}

TEST(AliasLeadsNowhereTest, OtherGivenZonesAreAskedToo) {
  const std::string out = "xmpp CNAME im.example.net.\n";
  for (const RecordRequirement& host : {either(), address(), alias_to("im.example.net")}) {
    const ValidationResult good = judged(host, out, "im A 192.0.2.1\n");
    EXPECT_EQ(dump(good.findings), "");
    EXPECT_EQ(good.verdicts.at(0).kind, VerdictKind::satisfied);
    EXPECT_EQ(dump(judged(host, out, "mi A 192.0.2.1\n").findings), "2:12 alias-leads-nowhere 'im.example.net.'");
    EXPECT_EQ(dump(judged(host, out, "im CNAME mi\n").findings), "2:10 alias-leads-nowhere 'mi'");
    EXPECT_EQ(dump(judged(host, out, "im CNAME xmpp.example.org.\n").findings),
              "2:12 alias-leads-nowhere 'im.example.net.'");
    // In a zone that was given and that delegates it: nobody knows.
    EXPECT_EQ(judged(host, out, "im NS ns.example.com.\n").verdicts.at(0).kind, VerdictKind::unknown);
  }
}

TEST(AliasLeadsNowhereTest, OutsideTheGivenZonesNobodyKnows) {
  const std::string out = "xmpp CNAME im.example.net.\n";
  for (const RecordRequirement& host : {either(), address()}) {
    const ValidationResult result = judged(host, out);
    EXPECT_EQ(dump(result.findings), "");
    EXPECT_EQ(result.verdicts.at(0).kind, VerdictKind::unknown);
    EXPECT_EQ(result.verdicts.at(0).reason,
              "xmpp.example.org is an alias of im.example.net, which lies in no zone that was given");
  }
  // The documentation demands this very target.
  EXPECT_EQ(judged(alias_to("im.example.net"), out).verdicts.at(0).kind, VerdictKind::satisfied);
}

TEST(AliasLeadsNowhereTest, TheAddressMustBeOfAFamilyInUse) {
  const std::string six = "xmpp CNAME im\nim AAAA 2001:db8::1\n", four = "xmpp CNAME im\nim A 192.0.2.1\n";
  for (const RecordRequirement& host : {either(), alias_to("im.contoso.com")}) {
    EXPECT_EQ(dump(judged(host, six).findings), "2:12 alias-leads-nowhere 'im'");
    EXPECT_EQ(dump(judged(host, six, {}, true, true).findings), "");
    EXPECT_EQ(dump(judged(host, six, {}, false, true).findings), "");
    EXPECT_EQ(dump(judged(host, four, {}, false, true).findings), "2:12 alias-leads-nowhere 'im'");
  }
  EXPECT_EQ(judged(either(), six).findings.at(0).message,
            "xmpp.example.org is an alias of im.example.org, which has no A record");
}

TEST(AliasLeadsNowhereTest, TextsAndKeysStandBehindAliasesToo) {
  RecordRequirement key = demand("xmpp", {RrType::CNAME}, "s1._domainkey.contoso.com");
  key.target = "s1.keys.contoso.com";
  EXPECT_EQ(dump(judged(key, "s1._domainkey CNAME s1.keys\ns1.keys TXT \"v=DKIM1; p=\"\n").findings), "");
  EXPECT_EQ(dump(judged(key, "s1._domainkey CNAME s1.keys\n").findings), "2:21 alias-leads-nowhere 's1.keys'");
}

TEST(AliasLeadsNowhereTest, ServicesThroughAliases) {
  const RecordRequirement service = demand_srv("xmpp", "_a._tcp.contoso.com", 1, "b.contoso.com");
  const ValidationResult good =
      judged(service, "_a._tcp CNAME c.example.net.\nb A 192.0.2.1\n", "c SRV 0 0 1 b.example.org.\n");
  EXPECT_EQ(dump(good.findings), "");
  EXPECT_EQ(good.verdicts.at(0).kind, VerdictKind::satisfied);
  EXPECT_EQ(dump(judged(service, "_a._tcp CNAME c\nb A 192.0.2.1\nc A 192.0.2.1\n").findings),
            "2:15 alias-leads-nowhere 'c'");
  // What is wrong with a record in the other zone is told there.
  const ValidationResult port =
      judged(service, "_a._tcp CNAME c.example.net.\nb A 192.0.2.1\n", "c SRV 0 0 2 b.example.org.\n");
  ASSERT_EQ(dump(port.findings), "2:7 srv-wrong-port '2' -> '1'");
  EXPECT_EQ(port.findings[0].where.path, "net");
}

TEST(AliasLeadsNowhereTest, ErrorsMayHideTheEnd) {
  const ValidationResult result = judged(either(), "xmpp CNAME im\nim A 192.0.2.256\n");
  EXPECT_EQ(dump(result.findings), "");
  EXPECT_EQ(result.verdicts.at(0).kind, VerdictKind::unknown);
}

TEST(AliasLeadsNowhereTest, NeedsNoDemandWhereTheNameDoesNotExist) {
  EXPECT_EQ(dump_rule("a CNAME b\n", "alias-leads-nowhere"),
            "3:9 warning a.example.org is an alias of b.example.org, which does not exist");
  for (const char* lines : {"a CNAME b\nb TXT x\n", "c CNAME d\ne.d TXT x\n", "f CNAME g.w\n*.w A 192.0.2.1\n",
                            "h CNAME i.example.net.\n", "a CNAME b.lab\nlab NS ns.example.net.\n",
                            "_acme-challenge.a CNAME x.acme\n", "a CNAME b.c\nc DNAME d.example.net.\n"})
    EXPECT_EQ(dump_rule(lines, "alias-leads-nowhere"), "") << lines;
}

TEST(AliasLeadsNowhereTest, AsksAllZonesThatWereGiven) {
  const Zone here = zone_of(std::string(kApex) + "a CNAME b.example.net.\nc CNAME d.example.net.\n");
  const Zone there = zone_of(std::string(kApex) + "b A 192.0.2.1\n", "example.net.");
  const Hosts hosts(ZoneSet({{std::nullopt, here}, {std::nullopt, there}}), std::nullopt);
  EXPECT_EQ(dump_rule(RuleScope(here, nullptr, false, hosts), "alias-leads-nowhere"),
            "4:9 warning c.example.org is an alias of d.example.net, which does not exist");
  EXPECT_EQ(dump_rule(here, "alias-leads-nowhere"), "");
}

}  // namespace
}  // namespace doczone::harness::alias_leads_nowhere_test
