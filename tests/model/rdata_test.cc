#include "model/rdata.h"

#include <string>

#include <gtest/gtest.h>

namespace doczone::rdata_test {
namespace {

DomainName name(std::string_view text) {
  return DomainName::parse(text).value();
}

TEST(RdataTest, WritesCanonicalText) {
  const struct {
    Rdata rdata;
    std::string text, target;
  } cases[] = {
      {SoaData{name("ns1.x"), name("a\\.b.x"), 4294967295, 1, 2, 3, 4}, "ns1.x. a\\.b.x. 4294967295 1 2 3 4", "-"},
      {NameData{name("ns1.x")}, "ns1.x.", "ns1.x."},
      {MxData{10, DomainName()}, "10 .", "."},
      {SrvData{0, 1, 5061, name("sip.x")}, "0 1 5061 sip.x.", "sip.x."},
      {TxtData{{"", "a\"b\\c", std::string("\0\xFF", 2)}}, R"("" "a\"b\\c" "\000\255")", "-"},
      {Ipv4Address{{192, 0, 2, 1}}, "192.0.2.1", "-"},
      {Ipv6Address{}, "::", "-"},
      {OpaqueData{"0 issue \"ca.example\""}, "0 issue \"ca.example\"", "-"},
  };
  for (const auto& c : cases) {
    EXPECT_EQ(to_string(c.rdata), c.text);
    const DomainName* target = target_of(c.rdata);
    EXPECT_EQ(target != nullptr ? target->to_string() : "-", c.target);
  }
}

}  // namespace
}  // namespace doczone::rdata_test
