#include "model/special_address.h"

#include <string>

#include <gtest/gtest.h>

namespace doczone::special_address_test {
namespace {

std::string block_of(std::string_view text) {
  const SpecialAddress* found = nullptr;
  if (const auto v4 = Ipv4Address::parse(text)) {
    found = special_address(*v4);
  } else {
    found = special_address(Ipv6Address::parse(text).value());
  }
  if (found == nullptr) return "-";
  const char* const reach[] = {"anybody", "inside", "nobody"};
  return std::string(found->prefix) + " " + reach[static_cast<int>(found->reach)] + (found->documentation ? "!" : "");
}

TEST(SpecialAddressTest, TheSmallestBlockCounts) {
  const struct {
    const char *address, *block;
  } kCases[] = {
      {"8.8.8.8", "-"},
      {"0.0.0.0", "0.0.0.0/8 nobody"},
      {"0.255.255.255", "0.0.0.0/8 nobody"},
      {"1.0.0.0", "-"},
      {"10.255.255.255", "10.0.0.0/8 inside"},
      {"100.63.255.255", "-"},
      {"100.64.0.0", "100.64.0.0/10 inside"},
      {"100.127.255.255", "100.64.0.0/10 inside"},
      {"100.128.0.0", "-"},
      {"172.31.255.255", "172.16.0.0/12 inside"},
      {"172.32.0.0", "-"},
      {"192.0.0.1", "192.0.0.0/29 inside"},
      {"192.0.0.8", "192.0.0.8/32 nobody"},
      {"192.0.0.9", "192.0.0.9/32 anybody"},
      {"192.0.0.11", "192.0.0.0/24 inside"},
      {"192.0.1.0", "-"},
      {"192.0.2.1", "192.0.2.0/24 anybody!"},
      {"198.19.255.255", "198.18.0.0/15 inside"},
      {"198.20.0.0", "-"},
      {"203.0.113.255", "203.0.113.0/24 anybody!"},
      {"223.255.255.255", "-"},
      {"224.0.0.0", "224.0.0.0/4 nobody"},
      {"255.255.255.254", "240.0.0.0/4 nobody"},
      {"255.255.255.255", "255.255.255.255/32 nobody"},
      {"2606:4700::1", "-"},
      {"::", "::/128 nobody"},
      {"::1", "::1/128 nobody"},
      {"::192.0.2.1", "::/8 nobody"},
      {"::ffff:192.0.2.1", "::ffff:0:0/96 nobody"},
      {"64:ff9b::1", "64:ff9b::/96 anybody"},
      {"64:ff9b:1::1", "64:ff9b:1::/48 inside"},
      {"64:ff9b:2::1", "::/8 nobody"},
      {"100::1", "100::/64 nobody"},
      {"2001:0:1::", "2001::/32 anybody"},
      {"2001:1::1", "2001:1::1/128 anybody"},
      {"2001:1::4", "2001::/23 inside"},
      {"2001:1ff:ffff::", "2001::/23 inside"},
      {"2001:200::", "-"},
      {"2001:db8::1", "2001:db8::/32 anybody!"},
      {"2001:db9::1", "-"},
      {"3fff:fff::1", "3fff::/20 anybody!"},
      {"3fff:1000::1", "-"},
      {"fdff::1", "fc00::/7 inside"},
      {"fe00::1", "-"},
      {"febf::1", "fe80::/10 nobody"},
      {"fec0::1", "fec0::/10 inside"},
      {"ff02::1", "ff00::/8 nobody"},
  };
  for (const auto& one : kCases) EXPECT_EQ(block_of(one.address), one.block) << one.address;
}

}  // namespace
}  // namespace doczone::special_address_test
