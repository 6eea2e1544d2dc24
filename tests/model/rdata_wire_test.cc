#include "model/rdata_wire.h"

#include <string>

#include <gtest/gtest.h>

namespace doczone::rdata_wire_test {
namespace {

using namespace std::string_view_literals;

TEST(RdataWireTest, ReadsEveryTypeWhoseFieldsAreKnown) {
  const struct {
    RrType type;
    std::string_view octets, text;  // "-": they do not fit
  } cases[] = {
      {RrType::A, "\xC0\x00\x02\x01"sv, "192.0.2.1"},
      {RrType::A, "\xC0\x00\x02\x01\x00"sv, "-"},
      {RrType::NS, "\x01n\x01x\x00"sv, "n.x."},
      {RrType::SOA,
       "\x01m\x00\x01r\x00\x00\x00\x00\x01\x00\x00\x00\x02\x00\x00\x00\x03\x00\x00\x00\x04\x00\x00\x00\x05"sv,
       "m. r. 1 2 3 4 5"},
      {RrType::MX, "\x00\x0A\x01m\x00"sv, "10 m."},
      {RrType::TXT, "\x01x\x00"sv, "\"x\" \"\""},
      {RrType::AAAA, "\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x01"sv, "::1"},
      {RrType::SRV, "\x00\x00\x00\x01\x01\xBB\x00"sv, "0 1 443 ."},
      {RrType::SRV, "\x00\x00\x00\x01\x01\xBB"sv, "-"},
      {RrType::CAA, "\x80\x05issueca.example"sv, "128 issue \"ca.example\""},
      {RrType::CAA, "\x80\x00"sv, "-"},
      {static_cast<RrType>(13), "\x01x\x01y"sv, "\"x\" \"y\""},
      {static_cast<RrType>(13), "\x01x"sv, "-"},
      {static_cast<RrType>(42), "", ""},
      {static_cast<RrType>(20), "\x01x"sv, "\"x\""},
      {static_cast<RrType>(43), "\x00\x01\x05\x01\x00"sv, "-"},  // a digest that is too short
      {static_cast<RrType>(48), "\x01\x00\x03\x05"sv, "-"},      // no key
      // They have no text of their own.
      {static_cast<RrType>(10), "\x01x\x01y"sv, "-"},
      {static_cast<RrType>(65534), "\x01x\x01y"sv, "-"},
  };
  for (const auto& c : cases) {
    const auto rdata = rdata_from_wire(row_of(c.type), c.octets);
    EXPECT_EQ(rdata ? to_string(*rdata) : "-", c.text) << to_string(c.type);
  }
}

}  // namespace
}  // namespace doczone::rdata_wire_test
