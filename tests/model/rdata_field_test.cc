#include "model/rdata_field.h"

#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "tests/model/tokens.h"

namespace doczone::rdata_field_test {
namespace {

using namespace std::string_view_literals;

// Canonical text, or "! fault".
std::string read(FieldKind kind, std::string_view line) {
  const DomainName origin = DomainName::parse("x.org").value();
  const std::vector<RecordToken> tokens = cut_tokens(line);
  const auto value = read_field({kind, "field"}, tokens, {}, &origin);
  if (const auto* fault = std::get_if<TokenFault>(&value)) return "! " + fault->message;
  return field_text(std::get<FieldValue>(value));
}

TEST(RdataFieldTest, ReadsEachKindFromTokens) {
  const struct {
    FieldKind kind;
    std::string_view text, value;
  } cases[] = {
      {FieldKind::name, "ns1", "ns1.x.org."},
      {FieldKind::target, "a.test.", "a.test."},
      {FieldKind::name, "a..b", "! empty label"},
      {FieldKind::u8, "255", "255"},
      {FieldKind::u8, "256", "! field 256 is out of range"},
      {FieldKind::u16, "065535", "65535"},
      {FieldKind::u16, "65536", "! field 65536 is out of range"},
      {FieldKind::u32, "4294967295", "4294967295"},
      {FieldKind::u32, "1h", "! field '1h' is not a number"},
      {FieldKind::time, "1h", "3600"},
      {FieldKind::time, "1y", "! field '1y' is not a time"},
      {FieldKind::ipv4, "192.0.2.1", "192.0.2.1"},
      {FieldKind::ipv4, "host", "! 'host' is not an IPv4 address"},
      {FieldKind::ipv6, "2001:DB8::1", "2001:db8::1"},
      {FieldKind::ipv6, "host", "! 'host' is not an IPv6 address"},
      {FieldKind::tag, "issue", "issue"},
      {FieldKind::tag, "is-sue", "! 'is-sue' is no CAA tag"},
      {FieldKind::tag, "\"\"", "! '' is no CAA tag"},
      {FieldKind::octets, "a\\\"b\\065", "\"a\\\"bA\""},
      {FieldKind::octets, "a\\3", "! a decimal escape is three digits, \\000 to \\255"},
      {FieldKind::strings, "one \"two three\" \"\"", "\"one\" \"two three\" \"\""},
  };
  for (const auto& c : cases) EXPECT_EQ(read(c.kind, c.text), c.value) << c.text;
  EXPECT_EQ(read(FieldKind::strings, std::string(256, 's')), "! the string is 256 octets long; 255 is the limit");
  std::string many;
  for (int i = 0; i < 257; ++i) many += std::string(255, 's') + " ";
  EXPECT_EQ(read(FieldKind::strings, many), "! the strings are longer than 65,535 octets together");
  EXPECT_EQ(read(FieldKind::octets, std::string(300, 's')), "\"" + std::string(300, 's') + "\"");
}

TEST(RdataFieldTest, ReadsEachKindFromOctets) {
  const struct {
    FieldKind kind;
    std::string_view octets, value;  // "!": they do not fit
  } cases[] = {
      {FieldKind::name, "\x02ns\x00"sv, "ns."},
      {FieldKind::target, "\0"sv, "."},
      {FieldKind::name, "\x02n"sv, "!"},
      {FieldKind::u8, "\xFF"sv, "255"},
      {FieldKind::u16, "\x01\xBB"sv, "443"},
      {FieldKind::u16, "\x01\xBB\x00"sv, "!"},
      {FieldKind::u32, "\xFF\xFF\xFF\xFE"sv, "4294967294"},
      {FieldKind::time, "\x00\x00\x0E\x10"sv, "3600"},
      {FieldKind::time, "\x00\x0E\x10"sv, "!"},
      {FieldKind::ipv4, "\xC0\x00\x02\x01"sv, "192.0.2.1"},
      {FieldKind::ipv4, "\xC0\x00\x02"sv, "!"},
      {FieldKind::ipv6, "\x20\x01\x0D\xB8\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x01"sv, "2001:db8::1"},
      {FieldKind::tag, "\x05issue"sv, "issue"},
      {FieldKind::tag, "\x05is-ue"sv, "!"},
      {FieldKind::tag, "\0"sv, "!"},
      {FieldKind::octets, "a\0b"sv, "\"a\\000b\""},
      {FieldKind::octets, "", "\"\""},
      {FieldKind::strings, "\x01x\x00\x02yz"sv, "\"x\" \"\" \"yz\""},
      {FieldKind::strings, "\x02y"sv, "!"},
      {FieldKind::strings, "", "!"},
  };
  for (const auto& c : cases) {
    OctetReader octets(c.octets);
    const std::string value = field_text(field_from_wire({c.kind, "field"}, octets, {}));
    EXPECT_EQ(octets.is_done() ? value : "!", c.value) << testing::PrintToString(c.octets);
  }
}

}  // namespace
}  // namespace doczone::rdata_field_test
