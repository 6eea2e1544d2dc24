#include <gtest/gtest.h>

#include "harness/checks/checks.h"
#include "tests/harness/deployment.h"
#include "tests/harness/seeded_mistakes.h"

namespace doczone::harness::unusable_address_test {
namespace {

using namespace seeded;

const SeededMistake kMistake("unusable-address", at_record("unusable-address", "sip", "A", View::external,
                                                           [](ZoneText&, Record& r) { r.data = "0.0.0.0"; }));

std::string found(const std::string& lines, View view = View::external,
                  const DeploymentProfile& profile = profile_of()) {
  RecordRequirement host = demand("xmpp", {RrType::A}, "xmpp.contoso.com");
  host.view = view;
  std::vector<ZoneInView> zones;
  zones.push_back({view, zone_of(kSoa + lines)});
  return dump(judge(model_of({host}), profile, std::move(zones)).findings);
}

TEST(UnusableAddressTest, NoHostIsThereWhoeverAsks) {
  for (const View view : {View::external, View::internal}) {
    for (const char* address : {"0.0.0.0", "0.1.2.3", "127.0.0.1", "127.255.0.9", "169.254.1.1", "224.0.0.1",
                                "239.255.255.255", "240.1.1.1", "255.255.255.255", "192.88.99.1"})
      EXPECT_EQ(found("xmpp A " + std::string(address) + "\n", view),
                "2:8 unusable-address '" + std::string(address) + "'");
    // A second record of the other family is handed out as well.
    for (const char* address : {"::", "::1", "::ffff:192.0.2.1", "::2", "100::1", "fe80::1", "ff02::1", "2001:10::1"})
      EXPECT_EQ(found("xmpp A 192.0.2.1\n AAAA " + std::string(address) + "\n", view),
                "3:7 unusable-address '" + std::string(address) + "'");
  }
}

TEST(UnusableAddressTest, ItsNeighboursAreFine) {
  for (const char* address :
       {"1.0.0.0", "126.255.255.255", "128.0.0.1", "169.253.0.1", "223.255.255.255", "192.88.98.1"})
    EXPECT_EQ(found("xmpp A " + std::string(address) + "\n"), "") << address;
  for (const char* address : {"2001:db8::1", "2000::1", "64:ff9b::1", "2002:c000:201::1", "3fff::1", "2001:20::1"})
    EXPECT_EQ(found("xmpp A 192.0.2.1\n AAAA " + std::string(address) + "\n"), "") << address;
}

TEST(UnusableAddressTest, FollowsAliasesAndServices) {
  EXPECT_EQ(found("xmpp CNAME im\nim A 0.0.0.0\n"), "3:6 unusable-address '0.0.0.0'");
  std::vector<ZoneInView> zones;
  zones.push_back({View::external, zone_of(std::string(kSoa) + "_a._tcp SRV 0 0 1 b\nb A 0.0.0.0\n")});
  EXPECT_EQ(dump(judge(model_of({demand_srv("sip", "_a._tcp.contoso.com", 1, "b.contoso.com")}), profile_of(),
                       std::move(zones))
                     .findings),
            "3:5 unusable-address '0.0.0.0'");
}

TEST(UnusableAddressTest, WhatTheProfileSaysIsMeant) {
  DeploymentProfile profile = profile_of();
  profile.addresses["xmpp.contoso.com"] = {"127.0.0.1"};
  EXPECT_EQ(found("xmpp A 127.0.0.1\n", View::internal, profile), "");
}

}  // namespace
}  // namespace doczone::harness::unusable_address_test
