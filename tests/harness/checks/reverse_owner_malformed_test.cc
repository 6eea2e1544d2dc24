#include <gtest/gtest.h>

#include "harness/checks/checks.h"
#include "tests/harness/checks/rules.h"

namespace doczone::harness::reverse_owner_malformed_test {
namespace {

std::string found(const std::string& lines, std::string_view origin = "2.0.192.in-addr.arpa.") {
  return dump_rule(zone_of(kApex + lines, origin), "reverse-owner-malformed");
}

TEST(ReverseOwnerMalformedTest, FindsWhatIsNoAddress) {
  EXPECT_EQ(found("300 PTR a.test.\n"),
            "3:1 error nobody asks for 300.2.0.192.in-addr.arpa: 300 is not an octet of an address: 255 is the last");
  EXPECT_EQ(
      found("192.0.2.25 PTR a.test.\n"),
      "3:1 error nobody asks for 192.0.2.25.2.0.192.in-addr.arpa: the name has 7 octets where an address has four");
  EXPECT_EQ(found("$GENERATE 254-256 $ PTR h$.test.\n"),
            "3:1 error nobody asks for 256.2.0.192.in-addr.arpa: 256 is not an octet of an address: 255 is the last");
  EXPECT_NE(found("025 PTR a.test.\n"), "");
}

TEST(ReverseOwnerMalformedTest, WarnsOfDigitsThatMakeNoAddress) {
  EXPECT_EQ(found("1.0 PTR a.test.\n", "8.b.d.0.1.0.0.2.ip6.arpa."),
            "3:1 warning nobody asks for 1.0.8.b.d.0.1.0.0.2.ip6.arpa: the name has 10 digits where an address has 32");
  EXPECT_EQ(found("01.00 PTR a.test.\n", "8.b.d.0.1.0.0.2.ip6.arpa."),
            "3:1 error nobody asks for 01.00.8.b.d.0.1.0.0.2.ip6.arpa: '01' is not one hexadecimal digit");
  EXPECT_NE(found("12 PTR a.test.\n", "0.0.2.ip6.arpa."), "") << "as many labels as a network of octets has";
  EXPECT_NE(found("2001:db8::1 PTR a.test.\n", "8.b.d.0.1.0.0.2.ip6.arpa."), "");
}

TEST(ReverseOwnerMalformedTest, IsQuietAboutAddressesAndPartsOfNetworks) {
  EXPECT_EQ(found("25 PTR a.test.\n65.64/26 PTR a.test.\n65.64-95 PTR a.test.\n10.128 PTR a.test.\n@ PTR net.test.\n"
                  "* PTR a.test.\nb._dns-sd._udp PTR test.\n"),
            "");
  EXPECT_EQ(found("1.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0 PTR a.test.\n", "8.b.d.0.1.0.0.2.ip6.arpa."), "");
  EXPECT_EQ(dump_rule("300 PTR a.test.\n", "reverse-owner-malformed"), "");
}

}  // namespace
}  // namespace doczone::harness::reverse_owner_malformed_test
