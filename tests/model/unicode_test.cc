
#include "model/unicode.h"

#include <string>

#include <gtest/gtest.h>

namespace doczone::unicode_test {
namespace {

TEST(UnicodeTest, DecodesAnyBytes) {
  const struct {
    std::string_view text;
    char32_t value;
    std::size_t length;
  } cases[] = {
      {"", 0, 0},
      {"a", 'a', 1},
      {"\xC3\xA4", 0xE4, 2},
      {"\xEF\xBC\x8E", 0xFF0E, 3},
      {"\xF0\x9F\x98\x80", 0x1F600, 4},
      {"\x80", 0xFFFD, 1},
      {"\xC3", 0xFFFD, 1},
      {"\xC0\x80", 0xFFFD, 1},      // overlong
      {"\xED\xA0\x80", 0xFFFD, 1},  // surrogate
      {"\xF4\x90\x80\x80", 0xFFFD, 1},
  };
  for (const auto& c : cases) {
    const CodePoint decoded = decode_code_point(c.text);
    EXPECT_EQ(decoded.value, c.value) << escape_controls(c.text);
    EXPECT_EQ(decoded.length, c.length) << escape_controls(c.text);
  }
  EXPECT_EQ(count_code_points("a\xC3\xA4\xFF"), 3U);
  EXPECT_EQ(code_point_name(0xA0), "U+00A0");
  EXPECT_EQ(code_point_name(0x1F600), "U+1F600");
}

TEST(UnicodeTest, AppendsValidCodePointsOnly) {
  std::string out;
  for (const char32_t c : {U'a', U'\u00E4', U'\U0001F600', char32_t{0xD800}, char32_t{0x110000}})
    append_code_point(out, c);
  EXPECT_EQ(out, "a\xC3\xA4\xF0\x9F\x98\x80\xEF\xBF\xBD\xEF\xBF\xBD");
}

TEST(UnicodeTest, EscapesWhatHidesOrTurns) {
  const struct {
    std::string_view text, shown;
  } cases[] = {
      {"a\x1B[1m", "a\\x1B[1m"},
      {std::string_view("\0", 1), "\\x00"},
      {"\x7F", "\\x7F"},
      {"\xE2\x80\xAE", "\\u{202E}"},  // right-to-left override
      {"\xD8\x9C", "\\u{61C}"},       // Arabic letter mark
      {"\xE2\x80\xA8", "\\u{2028}"},  // line separator
      {"\xE2\x80\x8B", "\\u{200B}"},
      {"\xF3\xA0\x80\xA1", "\\u{E0021}"},  // tag
      {"\xFF", "\\xFF"},
      {"ä→", "ä→"},
  };
  for (const auto& c : cases) {
    EXPECT_EQ(escape_controls(c.text), c.shown);
    // What is shown takes as many columns as the width of the text says.
    EXPECT_EQ(display_width(c.text), count_code_points(c.shown)) << c.shown;
  }
  EXPECT_EQ(display_width("\xE6\xBC\xA2"), 2U);
  EXPECT_EQ(display_width("e\xCC\x81"), 1U);
}

TEST(UnicodeTest, Trims) {
  EXPECT_EQ(trim("\xC2\xA0 a\xE2\x80\x8B\xE3\x80\x80"), "a");
  EXPECT_EQ(trim(" \t\n"), "");
  EXPECT_EQ(trim("a \x80"), "a \x80");  // a stray byte is no white space
  EXPECT_EQ(trim("\x80\x80\x80\x80 "), "\x80\x80\x80\x80");
}

TEST(UnicodeTest, FoldsCompatibilityForms) {
  EXPECT_EQ(nfkc("\xEF\xBC\x8E\xEF\xBC\xA1"), ".A");
  EXPECT_EQ(nfkc("a\xFF"), "a\xFF");
  EXPECT_EQ(nfkc(""), "");
}

TEST(UnicodeTest, FoldsCaseInAnyScript) {
  EXPECT_EQ(fold_case("Port"), "port");
  EXPECT_EQ(fold_case("ВНЕШНИЙ"), "внешний");
  EXPECT_EQ(fold_case("İç"), "iç");
  EXPECT_EQ(fold_case("ＤＮＳ\u00A0外部"), "dns 外部");
  EXPECT_EQ(fold_case("A\xFF"), "a\xFF");
  EXPECT_EQ(fold_case(""), "");
}

// Beside a character that has to be looked up, all are.
TEST(UnicodeTest, FoldsTheSameWithoutLookingUp) {
  for (char32_t c = 1; c < 0x10000; ++c) {
    if (c >= 0xD800 && c < 0xE000) continue;
    std::string text;
    append_code_point(text, c);
    EXPECT_EQ(nfkc(text + "…"), nfkc(text) + "...") << code_point_name(c);
    EXPECT_EQ(fold_case(text + "…"), fold_case(text) + "...") << code_point_name(c);
  }
}

}  // namespace
}  // namespace doczone::unicode_test
