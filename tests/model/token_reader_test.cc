#include "model/token_reader.h"

#include <string>

#include <gtest/gtest.h>

namespace doczone::token_reader_test {
namespace {

RecordToken token(std::string_view text, bool quoted = false) {
  return {text, {10, text.size() + (quoted ? 2 : 0)}, quoted};
}

// "message [expected] offset+length", or "".
template <class T>
std::string fault(const TokenResult<T>& result) {
  const auto* found = std::get_if<TokenFault>(&result);
  if (found == nullptr) return "";
  return found->message + " [" + found->expected + "] " + std::to_string(found->span.offset) + "+" +
         std::to_string(found->span.length);
}

TEST(TokenReaderTest, ShowsTokensInMessages) {
  EXPECT_EQ(shown("a\x1B"), "'a\\x1B'");
  EXPECT_EQ(shown(std::string(40, 'a')), "'" + std::string(40, 'a') + "'");
  EXPECT_EQ(shown(std::string(41, 'a')), "'" + std::string(40, 'a') + "…'");
  EXPECT_EQ(shown("ä"), "'ä'");
}

TEST(TokenReaderTest, PointsIntoTheToken) {
  EXPECT_EQ(inside(token("abc"), 1, 1), (ByteSpan{11, 1}));
  EXPECT_EQ(inside(token("abc", true), 1, 1), (ByteSpan{12, 1}));
  // The text was made from something else: its places are none in the file.
  EXPECT_EQ(inside({"abc", {10, 7}, false}, 1, 1), (ByteSpan{10, 7}));
}

TEST(TokenReaderTest, FindsStrayCharacters) {
  EXPECT_FALSE(find_stray_character(token("a b\tc"), "here"));
  EXPECT_EQ(find_stray_character(token("ab\xE2\x80\x8B"), "here")->message,
            "U+200B (zero-width space) cannot stand here");
  EXPECT_EQ(find_stray_character(token("a\xFF"), "here")->message, "byte 0xFF, which is not UTF-8, cannot stand here");
  EXPECT_EQ(find_stray_character(token("a\x0B"), "here")->expected, "a space or a tab between fields");
  EXPECT_EQ(find_nul(token(std::string_view("a\0", 2)))->message, "U+0000 (NUL) cannot stand in a zone file");
  EXPECT_FALSE(find_nul(token("\x01")));
}

TEST(TokenReaderTest, SaysWhyATokenIsNoName) {
  EXPECT_EQ(fault(read_name(token("a", true), nullptr)), "a quoted string is no name [a name without quotes] 10+3");
  EXPECT_EQ(fault(read_name(token("a..b"), nullptr)), "empty label [one dot between labels] 12+1");
  EXPECT_EQ(
      fault(read_name(token("a.b\\25x"), nullptr)),
      "a decimal escape is three digits, \\000 to \\255 [three digits from 000 to 255 behind the backslash] 13+3");
  EXPECT_EQ(fault(read_name(token("a.b"), nullptr)), "");
}

TEST(TokenReaderTest, SaysWhyATokenIsNoNumberAndNoTime) {
  EXPECT_EQ(fault(read_number(token("70000"), "port", 65535)),
            "port 70000 is out of range [a number from 0 to 65535] 10+5");
  EXPECT_EQ(fault(read_number(token("-1"), "port", 65535)), "port -1 is out of range [a number from 0 to 65535] 10+2");
  EXPECT_EQ(fault(read_number(token("1", true), "port", 65535)), "port '1' is quoted [a number from 0 to 65535] 10+3");
  EXPECT_EQ(fault(read_number(token("x"), "port", 65535)), "port 'x' is not a number [a number from 0 to 65535] 10+1");
  EXPECT_EQ(std::get<std::uint32_t>(read_time(token("1h30m"), "TTL")), 5400U);
  EXPECT_EQ(fault(read_time(token("1h30"), "TTL")),
            "TTL '1h30' is not a time [seconds from 0 to 2147483647, or a time like 1h30m] 10+4");
  EXPECT_EQ(fault(read_time(token("9999w"), "TTL")),
            "TTL 9999w is out of range [seconds from 0 to 2147483647, or a time like 1h30m] 10+5");
}

TEST(TokenReaderTest, SaysWhyATokenIsNoStringAndNoAddress) {
  EXPECT_EQ(std::get<std::string>(read_string(token("a\\066"))), "aB");
  EXPECT_EQ(fault(read_octets(token("abc"), 2)),
            "the string is 3 octets long; 2 is the limit [several strings of at most 255 octets] 10+3");
  EXPECT_EQ(fault(read_string(token("a\\"))),
            "nothing follows the backslash [three digits from 000 to 255, or one other character] 11+1");
  EXPECT_EQ(
      fault(read_ipv4(token("1.2.3.400"))),
      "'1.2.3.400' is not an IPv4 address: '400' is over 255 [four numbers from 0 to 255 with dots between] 16+3");
  EXPECT_EQ(fault(read_ipv4(token("::1"))),
            "::1 is an IPv6 address; an A record holds an IPv4 address [an IPv4 address, or the type AAAA] 10+3");
  EXPECT_EQ(fault(read_ipv6(token("1.2.3.4"))),
            "1.2.3.4 is an IPv4 address; an AAAA record holds an IPv6 address [an IPv6 address, or the type A] 10+7");
}

}  // namespace
}  // namespace doczone::token_reader_test
