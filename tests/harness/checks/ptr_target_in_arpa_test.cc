#include <gtest/gtest.h>

#include "harness/checks/checks.h"
#include "tests/harness/checks/rules.h"

namespace doczone::harness::ptr_target_in_arpa_test {
namespace {

Zone reverse(const std::string& lines) {
  return zone_of(kApex + lines, "2.0.192.in-addr.arpa.");
}

TEST(PtrTargetInArpaTest, FindsNamesRelativeToTheZone) {
  EXPECT_EQ(dump_rule(reverse("25 PTR mail\n"), "ptr-target-in-arpa"),
            "3:8 error 25.2.0.192.in-addr.arpa should lead to the name of a host, and leads to "
            "mail.2.0.192.in-addr.arpa");
  EXPECT_NE(dump_rule(reverse("26 PTR 25.2.0.192.in-addr.arpa.\n"), "ptr-target-in-arpa"), "");
}

TEST(PtrTargetInArpaTest, LeavesALostDotToItsOwnCheck) {
  EXPECT_EQ(dump_rule(reverse("25 PTR mail.example.org\n"), "ptr-target-in-arpa"), "");
  EXPECT_NE(dump_rule(reverse("25 PTR mail.example.org\n"), "missing-trailing-dot"), "");
}

TEST(PtrTargetInArpaTest, IsQuietAboutHostsAndServices) {
  EXPECT_EQ(dump_rule(reverse("25 PTR mail.example.org.\nb._dns-sd._udp PTR @\n"), "ptr-target-in-arpa"), "");
  EXPECT_EQ(dump_rule("_http._tcp PTR a._http._tcp\n", "ptr-target-in-arpa"), "");
}

}  // namespace
}  // namespace doczone::harness::ptr_target_in_arpa_test
