#include <gtest/gtest.h>

#include "harness/checks/checks.h"
#include "tests/harness/checks/rules.h"
#include "tests/harness/seeded_mistakes.h"

namespace doczone::harness::target_is_ip_test {
namespace {

using namespace seeded;

const SeededMistake kMistake("target-is-ip",
                             unasked("target-is-ip", {"news", "MX", "99", "", "", "", "", "192.0.2.7"}));

TEST(TargetIsIpTest, FindsAddressesOfBothFamilies) {
  EXPECT_EQ(dump_rule("@ MX 1 192.0.2.25\nwww CNAME 2001:db8::1\n", "target-is-ip"),
            "3:8 error the target of an MX record is a name; this one is an address, which is read as "
            "192.0.2.25.example.org | 4:11 error the target of an CNAME record is a name; this one is an address, "
            "which is read as 2001:db8::1.example.org");
}

TEST(TargetIsIpTest, IsQuietAboutNamesAndServices) {
  EXPECT_EQ(dump_rule("@ MX 1 192-0-2-25\n_x._tcp SRV 0 0 1 192.0.2.1\nwww CNAME 1.2.3.4.5.example.\n", "target-is-ip"),
            "");
}

}  // namespace
}  // namespace doczone::harness::target_is_ip_test
