#include <gtest/gtest.h>

#include "harness/checks/checks.h"
#include "tests/harness/deployment.h"
#include "tests/harness/seeded_mistakes.h"

namespace doczone::harness::private_address_outside_test {
namespace {

using namespace seeded;

const SeededMistake kMistake("private-address-outside", at_record("private-address-outside", "sip", "A", View::external,
                                                                  [](ZoneText&, Record& r) { r.data = "10.9.8.7"; }));

std::string found(const std::string& data) {
  DeploymentProfile profile = profile_of();
  profile.ipv6 = true;
  std::vector<ZoneInView> zones;
  zones.push_back({View::external, zone_of(kSoa + data)});
  return dump(judge(model_of({demand("xmpp", {RrType::A}, "xmpp.contoso.com")}), profile, std::move(zones)).findings);
}

TEST(PrivateAddressOutsideTest, FindsAddressesThatTheInternetDoesNotCarry) {
  for (const char* address :
       {"10.0.0.1", "172.16.0.1", "172.31.255.254", "192.168.0.1", "100.64.1.1", "198.18.0.1", "192.0.0.7"})
    EXPECT_EQ(found("xmpp A " + std::string(address) + "\n"),
              "2:8 private-address-outside '" + std::string(address) + "'");
  for (const char* address : {"fd00::1", "fec0::1", "64:ff9b:1::1", "2001:2::1"})
    EXPECT_EQ(found("xmpp A 192.0.2.1\n AAAA " + std::string(address) + "\n"),
              "3:7 private-address-outside '" + std::string(address) + "'");
}

TEST(PrivateAddressOutsideTest, ItsNeighboursAreFine) {
  for (const char* address : {"9.255.255.255", "11.0.0.0", "172.15.0.1", "172.32.0.1", "192.167.0.1", "192.169.0.1",
                              "100.63.255.255", "100.128.0.0", "198.17.255.255", "198.20.0.0"})
    EXPECT_EQ(found("xmpp A " + std::string(address) + "\n"), "") << address;
}

TEST(PrivateAddressOutsideTest, FollowsAliasesAndServices) {
  EXPECT_EQ(found("xmpp CNAME im\nim A 10.0.0.1\n"), "3:6 private-address-outside '10.0.0.1'");
  // The host of a service is judged even where nothing else demands it.
  std::vector<ZoneInView> zones;
  zones.push_back({View::external, zone_of(std::string(kSoa) + "_a._tcp SRV 0 0 1 b\nb A 10.0.0.1\n")});
  EXPECT_EQ(dump(judge(model_of({demand_srv("sip", "_a._tcp.contoso.com", 1, "b.contoso.com")}), profile_of(),
                       std::move(zones))
                     .findings),
            "3:5 private-address-outside '10.0.0.1'");
}

TEST(PrivateAddressOutsideTest, HoldsForTheHostsOfOtherRecords) {
  const auto judged = [](RrType type, const std::string& data, const std::string& line) {
    std::vector<RecordRequirement> demands{demand("mail", {type}, "contoso.com")};
    (type == kHttps ? demands[0].rdata : demands[0].target) = data;
    return judge_mail(line + "mx A 10.0.0.3\n", demands);
  };
  for (const ValidationResult& result :
       {judged(RrType::MX, "mx.contoso.com", "@ MX 10 mx\n"), judged(RrType::NS, "mx.contoso.com", "@ NS mx\n"),
        judged(kHttps, "1 mx.example.org. alpn=h2", "@ HTTPS 1 mx alpn=h2\n")}) {
    EXPECT_EQ(dump(result.findings), "3:6 private-address-outside '10.0.0.3'");
    EXPECT_EQ(result.verdicts.at(0).kind, VerdictKind::wrong_value);
  }
  EXPECT_EQ(judged(RrType::MX, "mx.contoso.com", "@ MX 10 other\n").findings.at(0).check, "mx-wrong-host")
      << "another host is another mistake";
}

TEST(PrivateAddressOutsideTest, IsToldOnceForAHostAndItsService) {
  const ValidationResult result = judge_xmpp("xmpp A 10.0.0.1\n_xmpp-server._tcp SRV 0 0 5269 xmpp\n");
  EXPECT_EQ(dump(result.findings), "2:8 private-address-outside '10.0.0.1'");
  EXPECT_EQ(verdict_for(result, kXmppHost), VerdictKind::wrong_value);
  EXPECT_EQ(verdict_for(result, kXmppSrv), VerdictKind::satisfied);
}

TEST(PrivateAddressOutsideTest, WhatTheProfileSaysIsMeant) {
  DeploymentProfile profile = profile_of();
  profile.addresses["xmpp.contoso.com"] = {"10.0.0.1"};
  std::vector<ZoneInView> zones;
  zones.push_back(
      {View::external, zone_of(std::string(kSoa) + "xmpp A 10.0.0.1\n_xmpp-server._tcp SRV 0 0 5269 xmpp\n")});
  EXPECT_EQ(dump(judge(xmpp_demands(), profile, std::move(zones)).findings), "");
}

TEST(PrivateAddressOutsideTest, InsideItIsAtHome) {
  EXPECT_EQ(dump(judge_views(std::string(kHosts) + kServices,
                             "sip A 10.0.0.1\ndiscoverinternal A 10.0.0.2\n_sipinternaltls._tcp SRV 0 0 5061 sip\n")
                     .findings),
            "");
}

}  // namespace
}  // namespace doczone::harness::private_address_outside_test
