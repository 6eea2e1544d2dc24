#include "model/ascii.h"

#include <gtest/gtest.h>

namespace doczone::ascii_test {
namespace {

TEST(AsciiTest, TellsCharactersApart) {
  std::string digits, letters, hex, spaces;
  for (int c = 0; c < 256; ++c) {
    const char character = static_cast<char>(c);
    if (is_ascii_digit(character)) digits += character;
    if (is_ascii_alpha(character)) letters += character;
    if (is_ascii_hex_digit(character)) hex += character;
    if (is_ascii_space(character)) spaces += character;
    EXPECT_EQ(is_ascii_alnum(character), is_ascii_digit(character) || is_ascii_alpha(character)) << c;
  }
  EXPECT_EQ(digits, "0123456789");
  EXPECT_EQ(letters, "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");
  EXPECT_EQ(hex, "0123456789ABCDEFabcdef");
  EXPECT_EQ(spaces, "\t\n\v\f\r ");
}

TEST(AsciiTest, ChangesTheCaseOfLettersOnly) {
  EXPECT_EQ(ascii_lower("aBc-1 ÄZ[`"), "abc-1 Äz[`");
  EXPECT_EQ(ascii_upper('z'), 'Z');
  EXPECT_EQ(ascii_upper('{'), '{');
  EXPECT_TRUE(equal_ignoring_ascii_case("_SIP._Tls", "_sip._tLS"));
  EXPECT_FALSE(equal_ignoring_ascii_case("sip", "sips"));
  EXPECT_FALSE(equal_ignoring_ascii_case("ä", "Ä"));
  EXPECT_FALSE(equal_ignoring_ascii_case("[", "{"));
  EXPECT_TRUE(equal_ignoring_ascii_case("aB", "Ab"));
}

TEST(AsciiTest, KnowsTextThatIsAscii) {
  EXPECT_TRUE(is_ascii(""));
  EXPECT_TRUE(is_ascii(std::string_view("a\0\x7F", 3)));
  EXPECT_FALSE(is_ascii("caf\xC3\xA9"));
  EXPECT_FALSE(is_ascii("\xFF"));
}

TEST(AsciiTest, StripsAsciiWhiteSpaceOnly) {
  EXPECT_EQ(trim_ascii(" \t a b\r\n"), "a b");
  EXPECT_EQ(trim_ascii("\u00A0a\u00A0"), "\u00A0a\u00A0");
  EXPECT_EQ(trim_ascii(" \n"), "");
  EXPECT_EQ(trim_ascii(" \xC2\xA0 "), "\xC2\xA0");
}

}  // namespace
}  // namespace doczone::ascii_test
