#include <gtest/gtest.h>

#include "harness/checks/checks.h"
#include "tests/harness/checks/rules.h"
#include "tests/harness/deployment.h"
#include "tests/harness/seeded_mistakes.h"

namespace doczone::harness::srv_target_no_address_test {
namespace {

using namespace seeded;

const SeededMistake kMistake("srv-target-no-address", [](ZoneText& z, Random& random) -> std::optional<Expected> {
  Record* const record = service_in(z, random);
  if (record == nullptr) return std::nullopt;
  const std::string owner = record->owner, host = record->target;
  if (!z.remove(host, "A")) return std::nullopt;
  return Expected{"srv-target-no-address", owner, "SRV"};
});

constexpr const char* kSrv = "_xmpp-server._tcp SRV 0 0 5269 xmpp\n";
constexpr const char* kFound = "2:32 srv-target-no-address -> 'xmpp A <address>'";

TEST(SrvTargetNoAddressTest, FindsTargetsThatLeadNowhere) {
  for (const char* rest : {"", "xmpp TXT t\n", "a.xmpp A 192.0.2.1\n", "* TXT t\n"}) {
    EXPECT_EQ(dump(judge_xmpp(std::string(kSrv) + rest).findings), kFound) << rest;
  }
  EXPECT_EQ(judge_xmpp(kSrv).findings[0].message, "the target xmpp.example.org has neither an A nor an AAAA record");
}

TEST(SrvTargetNoAddressTest, IsQuietWhereAnAddressIsOrMayBe) {
  for (const char* rest : {"xmpp A 192.0.2.1\n", "xmpp A 192.0.2.256\n", "xmpp NS ns.example.net.\n"}) {
    EXPECT_EQ(dump(judge_xmpp(std::string(kSrv) + rest).findings), "") << rest;
  }
  // An address of the other family is for record-missing to tell.
  EXPECT_EQ(judge_xmpp(std::string(kSrv) + "xmpp AAAA 2001:db8::1\n").findings.at(0).check, "record-missing");
}

TEST(SrvTargetNoAddressTest, IsQuietAboutZonesThatWereNotGiven) {
  const CanonicalModel model =
      model_of({demand_srv("xmpp", "_xmpp-server._tcp.contoso.com", 5269, "xmpp.example.net")});
  const auto found = [&](std::string target_zone) {
    std::vector<ZoneInView> zones;
    zones.push_back({View::external, zone_of("_xmpp-server._tcp SRV 0 0 5269 xmpp.example.net.\n")});
    if (!target_zone.empty()) zones.push_back({View::external, zone_of(std::move(target_zone), "example.net.")});
    return dump(judge(model, profile_of(), std::move(zones)).findings);
  };
  EXPECT_EQ(found(""), "");
  EXPECT_EQ(found("xmpp A 192.0.2.1\n"), "");
  EXPECT_EQ(found("other A 192.0.2.1\n"), "1:32 srv-target-no-address -> 'xmpp.example.net. IN A <address>'");
}

TEST(SrvTargetNoAddressTest, NeedsNoDemand) {
  EXPECT_EQ(dump_rule("_x._tcp SRV 0 0 1 a\na TXT t\n", "srv-target-no-address"),
            "3:19 warning the target a.example.org has neither an A nor an AAAA record");
  EXPECT_EQ(dump_rule("_x._tcp SRV 0 0 1 a\na AAAA ::1\n_y._tcp SRV 0 0 0 .\n", "srv-target-no-address"), "");
}

}  // namespace
}  // namespace doczone::harness::srv_target_no_address_test
