#include "model/uneven_wire.h"

#include <string>

#include <gtest/gtest.h>

namespace doczone::uneven_wire_test {
namespace {

using namespace std::string_view_literals;

std::string text(ValuesFromWire read, std::string_view octets) {
  OctetReader reader(octets);
  std::string out;
  for (const FieldValue& value : read(reader)) out += (out.empty() ? "" : " ") + field_text(value);
  return reader.is_done() ? out : "!";
}

TEST(UnevenWireTest, ReadsHip) {
  EXPECT_EQ(text(hip_from_wire, "\x02\x02\x00\x01\xAB\xCD\x01\x01r\x00"sv), "2 ABCD AQ== r.");
  EXPECT_EQ(text(hip_from_wire, "\x02\x02\x00\x05\xAB\xCD\x01"sv), "!");
  EXPECT_EQ(text(hip_from_wire, "\x00\x02\x00\x01\x01"sv), "!");
}

TEST(UnevenWireTest, ReadsAmtrelay) {
  EXPECT_EQ(text(amtrelay_from_wire, "\x0A\x80"sv), "10 1 0 .");
  EXPECT_EQ(text(amtrelay_from_wire, "\x0A\x01\xC0\x00\x02\x01"sv), "10 0 1 192.0.2.1");
  EXPECT_EQ(text(amtrelay_from_wire, "\x0A\x83\x01r\x00"sv), "10 1 3 r.");
  EXPECT_EQ(text(amtrelay_from_wire, "\x0A\x04"sv), "!");
}

}  // namespace
}  // namespace doczone::uneven_wire_test
