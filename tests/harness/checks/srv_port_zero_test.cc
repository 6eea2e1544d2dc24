#include <gtest/gtest.h>

#include "harness/checks/checks.h"
#include "tests/harness/checks/rules.h"
#include "tests/harness/seeded_mistakes.h"

namespace doczone::harness::srv_port_zero_test {
namespace {

using namespace seeded;

const SeededMistake kMistake("srv-port-zero",
                             unasked("srv-port-zero", {"_x._tcp", "SRV", "0 0 0", "sip", "", "", "", ""}));

TEST(SrvPortZeroTest, FindsPortZero) {
  EXPECT_EQ(dump_rule("_x._tcp SRV 1 8448 0 a\na A 192.0.2.1\n", "srv-port-zero"),
            "3:13 warning the port is 0; the fields are priority, weight, port and target");
}

TEST(SrvPortZeroTest, IsQuietAboutOtherPortsAndNoService) {
  EXPECT_EQ(dump_rule("_x._tcp SRV 0 0 0 .\n_y._tcp SRV 0 0 10 a\nP._printer._tcp SRV 0 0 0 a\na A 192.0.2.1\n",
                      "srv-port-zero"),
            "");
}

}  // namespace
}  // namespace doczone::harness::srv_port_zero_test
