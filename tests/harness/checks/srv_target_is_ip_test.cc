#include <gtest/gtest.h>

#include "harness/checks/checks.h"
#include "tests/harness/checks/rules.h"
#include "tests/harness/deployment.h"
#include "tests/harness/seeded_mistakes.h"

namespace doczone::harness::srv_target_is_ip_test {
namespace {

using namespace seeded;

const SeededMistake kMistake("srv-target-is-ip",
                             at_service("srv-target-is-ip", [](ZoneText&, Record& r, Random& random) {
                               r.raw_target = pick(random, 2) == 0 ? "192.0.2.7" : "2001:db8::7";
                             }));

std::string found(const std::string& target) {
  return dump(judge_xmpp("xmpp A 192.0.2.1\n_xmpp-server._tcp SRV 0 0 5269 " + target + "\n").findings);
}

TEST(SrvTargetIsIpTest, FindsAddressesOfBothFamilies) {
  EXPECT_EQ(found("192.0.2.1"), "3:32 srv-target-is-ip '192.0.2.1' -> 'xmpp.example.org.'");
  EXPECT_EQ(found("192.0.2.1."), "3:32 srv-target-is-ip '192.0.2.1.' -> 'xmpp.example.org.'");
  EXPECT_EQ(found("2001:db8::1"), "3:32 srv-target-is-ip '2001:db8::1' -> 'xmpp.example.org.'");
}

TEST(SrvTargetIsIpTest, IsQuietAboutNamesThatLookLikeOne) {
  for (const char* target : {"192-0-2-1", "1.2.3", "1.2.3.4.5", "v4.192.0.2.1"})
    EXPECT_EQ(found(target).find("srv-target-is-ip"), std::string::npos) << target;
}

TEST(SrvTargetIsIpTest, NeedsNoDemand) {
  EXPECT_EQ(dump_rule("_x._tcp SRV 0 0 1 192.0.2.1\n", "srv-target-is-ip"),
            "3:19 error the target is an address; name a host that has it, for RFC 2782 wants a name");
  EXPECT_EQ(dump_rule("_x._tcp SRV 0 0 1 a\n@ MX 1 192.0.2.1\n", "srv-target-is-ip"), "");
}

}  // namespace
}  // namespace doczone::harness::srv_target_is_ip_test
