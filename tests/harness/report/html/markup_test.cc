#include "harness/report/html/markup.h"

#include <gtest/gtest.h>

namespace doczone::harness::markup_test {
namespace {

TEST(SentenceTest, WhatIsQuotedIsCode) {
  EXPECT_EQ(sentence("add `a = <b>` (or `c`)"), "<bdi>add <code>a = &lt;b&gt;</code> (or <code>c</code>)</bdi>");
  EXPECT_EQ(sentence("a lone ` stays"), "<bdi>a lone ` stays</bdi>");
  EXPECT_EQ(sentence(""), "<bdi></bdi>");
}

TEST(LinksTest, PlacesFollowTheTemplate) {
  EXPECT_EQ(Links("").to("a <b>.md", 3), "<bdi>a &lt;b&gt;.md:3</bdi>");
  EXPECT_EQ(Links("https://example.org/{path}?plain=1#L{line}").to("../docs/a b.md", 3),
            "<a href=\"https://example.org/docs/a%20b.md?plain=1#L3\"><bdi>../docs/a b.md:3</bdi></a>");
  EXPECT_EQ(Links("{path}{path}\"").to("{line}{path}", 1),
            "<a href=\"%7Bline%7D%7Bpath%7D%7Bline%7D%7Bpath%7D&quot;\"><bdi>{line}{path}:1</bdi></a>");
  EXPECT_EQ(Links("https://example.org/{path}").to("", 1), "<bdi>:1</bdi>");
}

TEST(SectionTest, AnEmptyOneIsLeftOut) {
  EXPECT_EQ(section("x", "X", ""), "");
  EXPECT_EQ(section("x", "X & Y", "z\n"),
            "<section aria-labelledby=\"x\">\n<h2 id=\"x\">X &amp; Y</h2>\nz\n</section>\n");
}

}  // namespace
}  // namespace doczone::harness::markup_test
