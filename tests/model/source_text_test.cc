#include "model/source_text.h"

#include <string>

#include <gtest/gtest.h>

namespace doczone::source_text_test {
namespace {

// All lines, each in brackets.
std::string dump(std::string bytes) {
  const SourceText text("f", std::move(bytes));
  std::string out;
  for (std::size_t line = 1; line <= text.line_count(); ++line) out += "[" + std::string(text.line(line)) + "]";
  return out;
}

TEST(SourceTextTest, CutsLines) {
  const struct {
    std::string_view bytes, lines;
  } cases[] = {
      {"", "[]"},
      {"\n", "[]"},
      {"a", "[a]"},
      {"a\n", "[a]"},
      {"a\nb", "[a][b]"},
      {"a\r\nb\r\n", "[a][b]"},
      {"a\rb\r", "[a][b]"},
      {"a\r\rb", "[a][][b]"},
      {"\n\n", "[][]"},
      {"a\n\r\nb", "[a][][b]"},
      {"a\r\n\rb", "[a][][b]"},
  };
  for (const auto& c : cases) EXPECT_EQ(dump(std::string(c.bytes)), c.lines);
}

TEST(SourceTextTest, CountsColumnsInCodePoints) {
  const SourceText text("f",
                        "a\n\xC3\xA4\xE2\x80\x8B"
                        "b\xFF"
                        "c\r\nx");
  EXPECT_EQ(text.position(0), (Position{1, 1}));
  EXPECT_EQ(text.position(1), (Position{1, 2}));
  EXPECT_EQ(text.position(2), (Position{2, 1}));
  EXPECT_EQ(text.position(4), (Position{2, 2}));
  EXPECT_EQ(text.position(7), (Position{2, 3}));
  EXPECT_EQ(text.position(9), (Position{2, 5}));  // a byte that is not UTF-8 takes one column
  EXPECT_EQ(text.position(12), (Position{3, 1}));
  EXPECT_EQ(text.position(99), (Position{3, 2}));  // behind the end
  EXPECT_EQ(text.line_of(99), 3U);
}

TEST(SourceTextTest, SpansJoin) {
  EXPECT_EQ(hull({5, 2}, {1, 1}), (ByteSpan{1, 6}));
  EXPECT_TRUE((ByteSpan{1, 2}).contains(2));
  EXPECT_FALSE((ByteSpan{1, 2}).contains(3));
}

}  // namespace
}  // namespace doczone::source_text_test
