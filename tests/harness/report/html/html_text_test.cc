#include "harness/report/html/html_text.h"

#include <gtest/gtest.h>

namespace doczone::harness::html_text_test {
namespace {

TEST(HtmlEscapedTest, NothingStaysMarkup) {
  EXPECT_EQ(html_escaped("<b a=\"1\" c='2'>&amp;"), "&lt;b a=&quot;1&quot; c=&#39;2&#39;&gt;&amp;amp;");
  EXPECT_EQ(html_escaped("標題 😀"), "標題 😀");
}

TEST(HtmlEscapedTest, WhatHidesIsShown) {
  EXPECT_EQ(html_escaped("a\u202Eb").find("\u202E"), std::string::npos);
  EXPECT_EQ(html_escaped("a\x1b[0m").find('\x1b'), std::string::npos);
}

TEST(HtmlValueTest, LinesMayBreakBehindDots) {
  EXPECT_EQ(html_value("_sip._tls.<b>"), "_sip.<wbr>_tls.<wbr>&lt;b&gt;");
}

TEST(HtmlDifferenceTest, MarksWhatTheOtherLacks) {
  EXPECT_EQ(html_difference("a. b", "a.b", DiffSide::removed), "a.<wbr><del><span class=\"space\">·</span></del>b");
  EXPECT_EQ(html_difference("a.b", "a. b", DiffSide::added), "a.<wbr>b");
  EXPECT_EQ(html_difference("_x-server", "_x-", DiffSide::added), "_x-<ins>server</ins>");
}

TEST(HtmlDifferenceTest, ComparesWholeCharacters) {
  EXPECT_EQ(html_difference("名前。", "名前.", DiffSide::removed), "名前<del>。</del>");
}

TEST(HtmlDifferenceTest, ShowsEveryKindOfBlank) {
  EXPECT_EQ(html_difference("a\u00A0b", "", DiffSide::removed), "a<span class=\"space\">⍽</span>b");
  EXPECT_EQ(html_difference("\t", "", DiffSide::removed), "<span class=\"space\">→</span>");
}

TEST(HtmlDifferenceTest, StaysTextAndStaysSmall) {
  EXPECT_EQ(html_difference("<b>", "<i>", DiffSide::removed), "&lt;<del>b</del>&gt;");
  const std::string large(100'000, 'x');
  EXPECT_EQ(html_difference(large, "y", DiffSide::removed), large);
}

}  // namespace
}  // namespace doczone::harness::html_text_test
