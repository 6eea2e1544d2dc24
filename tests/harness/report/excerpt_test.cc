#include "harness/report/excerpt.h"

#include <string_view>

#include <gtest/gtest.h>

#include "model/unicode.h"

namespace doczone::harness::excerpt_test {
namespace {

// The excerpt for the bytes between ⟦ and ⟧, as two lines: text, underline. No closing sign: an empty span.
std::string drawn(std::string_view marked) {
  constexpr std::string_view kOpen = "⟦";
  constexpr std::string_view kClose = "⟧";
  std::string text(marked);
  const std::size_t from = text.find(kOpen);
  text.erase(from, kOpen.size());
  const std::size_t to = text.find(kClose);
  if (to != std::string::npos) text.erase(to, kClose.size());
  const SourceText source("page.md", text);
  const auto excerpt = make_excerpt(source, locate(source, {from, to == std::string::npos ? 0 : to - from}));
  if (!excerpt) return "none";
  return excerpt->text + "\n" + std::string(excerpt->underline_width > 0 ? excerpt->underline_column : 0, ' ') +
         std::string(excerpt->underline_width, '^');
}

std::string repeated(std::string_view text, std::size_t count) {
  std::string out;
  for (std::size_t i = 0; i < count; ++i) out += text;
  return out;
}

TEST(Excerpt, UnderlinesByColumnsOfTheTerminal) {
  const std::pair<std::string_view, std::string_view> cases[] = {
      {"a\n<td>⟦_xmpp-_tcp. .com⟧</td>\nb", "<td>_xmpp-_tcp. .com</td>\n    ^^^^^^^^^^^^^^^^"},
      {"   \t <p>⟦a⟧</p>", "<p>a</p>\n   ^"},                  // no indentation
      {"  ⟦ a⟧", " a\n^^"},                                    // unless it is what the span is about
      {"外部 DNS/⟦SRV⟧", "外部 DNS/SRV\n         ^^^"},        // two columns each
      {"内部⟦。连接⟧口", "内部。连接口\n    ^^^^^^"},          //
      {"ほかの⟦サーバー⟧", "ほかのサーバー\n      ^^^^^^^^"},  //
      {"외부⟦서버⟧ A", "외부서버 A\n    ^^^^"},                //
      {"ＳＲＶ⟦５⟧", "ＳＲＶ５\n      ^^"},                    // full-width
      {"ｻｰﾊﾞ⟦ｱ⟧", "ｻｰﾊﾞｱ\n    ^"},                             // half-width
      {"😀⟦🎉⟧!", "😀🎉!\n  ^^"},                                  //
      {"e\u0301a⟦e\u0301⟧x", "e\u0301ae\u0301x\n  ^"},         // combining marks take none
      {"ae⟦\u0301⟧x", "ae\u0301x\n ^"},                        // and stand on their letter
      {"a\tb\t⟦c⟧", "a    b    c\n          ^"},               //
      {"a⟦\t⟧b", "a    b\n ^^^^"},                             //
      {"a\x1B[31m⟦b\u202E⟧c\u200B", "a\\x1B[31mb\\u{202E}c\\u{200B}\n         ^^^^^^^^^"},
      {"\xFF⟦\xE4\xB8⟧z", "\\xFF\\xE4\\xB8z\n    ^^^^^^^^"},  // not UTF-8
      {"ab⟦c⟧  \t \r\n", "abc\n  ^"},                         // no blanks at the end
  };
  for (const auto& [marked, expected] : cases) EXPECT_EQ(drawn(marked), expected) << marked;
}

TEST(Excerpt, EndsWithItsLine) {
  EXPECT_EQ(drawn("x\r\nab⟦cd\r\nef⟧g\r\n"), "abcd\n  ^^");
  EXPECT_EQ(drawn("ab⟦\r\n⟧cd"), "ab\n  ^");
  EXPECT_EQ(drawn("ab⟦\n⟧"), "ab\n  ^");
  EXPECT_EQ(drawn("ab⟦"), "ab\n");
  EXPECT_EQ(drawn("x\nab⟦c⟧"), "abc\n  ^");
  EXPECT_EQ(drawn("ab\n⟦"), "ab\n");  // the end of the file belongs to the last line
  EXPECT_EQ(drawn("ab\n⟦\ncd⟧"), "none");
  EXPECT_EQ(drawn("⟦"), "none");
}

TEST(Excerpt, CutsLongLinesRoundTheSpan) {
  const std::string a(300, 'a');
  const std::string b(300, 'b');
  EXPECT_EQ(drawn(a + "⟦12⟧" + b),
            "…" + std::string(49, 'a') + "12" + std::string(49, 'b') + "…\n" + std::string(50, ' ') + "^^");
  EXPECT_EQ(drawn("x⟦12⟧" + b), "x12" + std::string(97, 'b') + "…\n ^^");
  EXPECT_EQ(drawn(a + "⟦12⟧x"), "…" + std::string(97, 'a') + "12x\n" + std::string(98, ' ') + "^^");
  EXPECT_EQ(drawn(a + "⟦" + b + "⟧" + a),
            "…" + std::string(20, 'a') + std::string(80, 'b') + "…\n" + std::string(21, ' ') + std::string(81, '^'));
}

TEST(Excerpt, ExactlyFittingLinesAreNotCut) {
  EXPECT_EQ(drawn(std::string(50, 'a') + "⟦12⟧" + std::string(48, 'b')),
            std::string(50, 'a') + "12" + std::string(48, 'b') + "\n" + std::string(50, ' ') + "^^");
  EXPECT_EQ(drawn(std::string(40, 'a') + "⟦12⟧" + std::string(58, 'b')),
            std::string(40, 'a') + "12" + std::string(58, 'b') + "\n" + std::string(40, ' ') + "^^");
}

TEST(Excerpt, NeverCutsThroughACharacter) {
  const std::string drawing = drawn(repeated("外", 200) + "⟦a⟧" + repeated("e\u0301", 200));
  EXPECT_EQ(drawing, "…" + repeated("外", 24) + "a" + repeated("e\u0301", 51) + "…\n" + std::string(49, ' ') + "^");
  // Of a letter and its mark both go or both stay.
  EXPECT_EQ(drawn(repeated("e\u0301", 200) + "⟦a⟧" + repeated("外", 200)),
            "…" + repeated("e\u0301", 49) + "a" + repeated("外", 25) + "…\n" + std::string(50, ' ') + "^");
}

TEST(Excerpt, ASpanInsideACharacterTakesItWhole) {
  const SourceText source("p", "x外y");
  const auto excerpt = make_excerpt(source, {"p", {2, 1}, {1, 2}, {1, 2}});
  ASSERT_TRUE(excerpt);
  EXPECT_EQ(excerpt->text, "x外y");
  EXPECT_EQ(excerpt->underline_column, 1U);
  EXPECT_EQ(excerpt->underline_width, 2U);
}

TEST(Excerpt, IsBoundedOnEndlessLines) {
  const std::string million(1'000'000, ' ');
  const std::string fillings[] = {std::string(1'000'000, 'x'),  million,
                                  repeated("\u0301", 500'000),  repeated("外", 300'000),
                                  std::string(1'000'000, '\0'), std::string(1'000'000, '\xE5')};
  for (const std::string& filling : fillings) {
    const SourceText source("p", filling + "name" + filling);
    const ByteSpan spans[] = {{filling.size(), 4},
                              {filling.size(), filling.size()},
                              {0, 5},
                              {filling.size() / 2, 0},
                              {2 * filling.size() + 4, 0}};
    for (const ByteSpan span : spans) {
      const Location where{"p", span, {1, 1}, {1, 1}};
      const auto excerpt = make_excerpt(source, where);
      if (!excerpt) continue;
      EXPECT_LE(excerpt->text.size(), 5000U);
      EXPECT_LE(display_width(excerpt->text), kExcerptColumns + 2);
      EXPECT_LE(excerpt->underline_column + excerpt->underline_width, kExcerptColumns + 2);
    }
  }
}

TEST(Excerpt, ShowsALineThatIsKnownByNumberOnly) {
  const SourceText source("p", "a\n  bc\nd\n");
  const auto excerpt = make_excerpt(source, {"p", {}, {2, 1}, {2, 1}});
  ASSERT_TRUE(excerpt);
  EXPECT_EQ(excerpt->text, "bc");
  EXPECT_EQ(excerpt->line, 2U);
  EXPECT_EQ(excerpt->underline_width, 0U);
}

TEST(Excerpt, IsSilentAboutPlacesThatTheTextDoesNotHave) {
  const SourceText source("p", "a\nb\n");
  EXPECT_FALSE(make_excerpt(source, {"p", {9, 1}, {1, 1}, {1, 1}}));
  EXPECT_FALSE(make_excerpt(source, {"p", {0, 1}, {7, 1}, {7, 1}}));
  EXPECT_FALSE(make_excerpt(source, {"p", {0, 1}, {0, 0}, {0, 0}}));
  EXPECT_FALSE(make_excerpt(source, {"p", {0, 1}, {2, 1}, {2, 1}}));  // the bytes stand on line 1
  EXPECT_TRUE(make_excerpt(source, {"p", {0, static_cast<std::size_t>(-1)}, {1, 1}, {1, 1}}));
}

}  // namespace
}  // namespace doczone::harness::excerpt_test
