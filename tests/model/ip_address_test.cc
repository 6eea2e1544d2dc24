#include "model/ip_address.h"

#include <string>

#include <gtest/gtest.h>

namespace doczone::ip_address_test {
namespace {

template <class Address>
std::string dump(std::string_view text) {
  const auto address = Address::parse(text);
  return address ? address->to_string() + (address->is_private() ? " private" : "") : "-";
}

TEST(IpAddressTest, ReadsIpv4) {
  const struct {
    std::string_view text, dump;
  } cases[] = {
      {"192.0.2.1", "192.0.2.1"},
      {"10.1.2.3", "10.1.2.3 private"},
      {"172.16.0.1", "172.16.0.1 private"},
      {"172.31.255.255", "172.31.255.255 private"},
      {"172.32.0.1", "172.32.0.1"},
      {"192.168.0.1", "192.168.0.1 private"},
      {"127.0.0.1", "127.0.0.1 private"},
      {"169.254.1.1", "169.254.1.1 private"},
      {"256.0.0.1", "-"},
      {"1.2.3", "-"},
      {"1.2.3.4.5", "-"},
      {"01.2.3.4", "-"},
      {"1.2.3.4 ", "-"},
      {"::1", "-"},
      {"", "-"},
  };
  for (const auto& c : cases) EXPECT_EQ(dump<Ipv4Address>(c.text), c.dump) << c.text;
  EXPECT_EQ(dump<Ipv4Address>(std::string_view("1.2.3.4\0", 8)), "-");
  EXPECT_EQ(dump<Ipv4Address>(std::string(1000, '1')), "-");
}

TEST(IpAddressTest, ReadsIpv6) {
  const struct {
    std::string_view text, dump;
  } cases[] = {
      {"2001:DB8:0:0:0:0:0:1", "2001:db8::1"},
      {"2001:db8:0:1:1:1:1:1", "2001:db8:0:1:1:1:1:1"},
      {"::", "::"},
      {"::1", "::1 private"},
      {"fe80::1", "fe80::1 private"},
      {"fd00::1", "fd00::1 private"},
      {"::ffff:192.0.2.1", "::ffff:192.0.2.1"},
      {"fe80::1%eth0", "-"},
      {"1::2::3", "-"},
      {"192.0.2.1", "-"},
      {"12345::", "-"},
  };
  for (const auto& c : cases) EXPECT_EQ(dump<Ipv6Address>(c.text), c.dump) << c.text;
}

}  // namespace
}  // namespace doczone::ip_address_test
