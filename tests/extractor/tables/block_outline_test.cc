#include "extractor/tables/block_outline.h"

#include <string>

#include <gtest/gtest.h>

#include "extractor/tables/html_tables.h"

namespace doczone::extractor::block_outline_test {
namespace {

BlockOutline outline(const std::string& page, std::size_t body = 0) {
  return read_block_outline(SourceText("p", page), body);
}

// "1 text #anchor @offset"
std::string dump_headings(const std::string& page, std::size_t body = 0) {
  std::string out;
  for (const Heading& heading : outline(page, body).headings) {
    if (!out.empty()) out += ", ";
    out += std::to_string(heading.level) + " " + heading.text + (heading.anchor.empty() ? "" : " #" + heading.anchor) +
           " @" + std::to_string(heading.offset);
  }
  return out;
}

// The tables that are not code and not commented out.
std::string dump_tables(const std::string& page) {
  std::string out;
  for (const ByteSpan& span : find_html_tables(page, outline(page).ignored))
    out += "[" + page.substr(span.offset, span.length) + "]";
  return out;
}

TEST(BlockOutlineTest, FindsHeadings) {
  const struct {
    std::string page, headings;
  } cases[] = {
      {"", ""},
      {"# a\n\ntext\n\n## b c\n", "1 a @0, 2 b c @11"},
      {"a\n=\n\nb\n-\n", "1 a @0, 2 b @5"},
      {"## <a name=\"dns-summary\"></a>Zusammenfassung *für* `DNS`\n", "2 Zusammenfassung für DNS #dns-summary @0"},
      {"## a<a id='x'></a>\n", "2 a #x @0"},
      {"## <a href=\"#y\"></a>a\n", "2 a @0"},
      {"> ## a\n", "2 a @0"},
      {"- x\n\n  ## a\n", "2 a @5"},
      {"é\n\n# ü &amp; \\_\n", "1 ü & _ @4"},
      {"```\n# a\n```\n# b\n", "1 b @12"},
      {"<div>\n# a\n</div>\n\n# b\n", "1 b @18"},
      {"a\r\rb\r\r# c\r", "1 c @6"},
  };
  for (const auto& c : cases) EXPECT_EQ(dump_headings(c.page), c.headings) << c.page;
  // Lines are counted from the body on.
  EXPECT_EQ(dump_headings("---\ntitle: x\n---\n# a\n", 17), "1 a @17");
}

TEST(BlockOutlineTest, TellsTheHeadingAbove) {
  const BlockOutline read = outline("x\n\n# a\n\ny\n\n# b\n");
  EXPECT_EQ(read.heading_above(0), nullptr);
  EXPECT_EQ(read.heading_above(3)->text, "a");
  EXPECT_EQ(read.heading_above(8)->text, "a");
  EXPECT_EQ(read.heading_above(11)->text, "b");
  EXPECT_EQ(read.heading_above(999)->text, "b");
}

TEST(BlockOutlineTest, TellsTheHeadingOver) {
  const BlockOutline read = outline("# a\n\n### b\n\n## c\n\n## d\n\n# e\n");
  const std::vector<Heading>& headings = read.headings;
  ASSERT_EQ(headings.size(), 5U);
  EXPECT_EQ(read.heading_over(headings[0]), nullptr);
  EXPECT_EQ(read.heading_over(headings[1]), &headings[0]);
  EXPECT_EQ(read.heading_over(headings[3]), &headings[0]) << "the one beside it is none";
  EXPECT_EQ(read.heading_over(headings[4]), nullptr);
}

TEST(BlockOutlineTest, HidesTablesInCodeAndComments) {
  const struct {
    std::string page, tables;
  } cases[] = {
      {"<table>a</table>\n", "[<table>a</table>]"},
      {"```html\n<table>a</table>\n```\n\n<table>b</table>\n", "[<table>b</table>]"},
      {"~~~~\n~~~\n<table>a</table>\n~~~~\n<table>b</table>\n", "[<table>b</table>]"},
      {"x\n\n    <table>a</table>\n\n<table>b</table>\n", "[<table>b</table>]"},
      {"```\n<table>a</table>\n", ""},
      {"<!-- <table>a</table> --><table>b</table>\n", "[<table>b</table>]"},
      {"<!--\n\n<table>a</table>\n\n--><table>b</table>\n", "[<table>b</table>]"},
      {"<!-- <table>a</table>", ""},
      {"x `<table>a</table>` y\n\n<table>b</table>\n", "[<table>b</table>]"},
      {"x ``<table>\na</table>`` y\n\n<table>b</table>\n", "[<table>b</table>]"},
      {"- é `<table>a</table>`\n\n  > `x` `<table>b</table>`\n", ""},
      // Whichever begins first hides the other.
      {"<!--\n```\n-->\n<table>a</table>\n", "[<table>a</table>]"},
      {"```\n<!--\n```\n<table>a</table>\n", "[<table>a</table>]"},
      {"`<!--` <table>a</table>\n", "[<table>a</table>]"},
      {"x\n\n    <!--\n\n<table>a</table>\n", "[<table>a</table>]"},
      // Inside an open table, what Markdown takes for code is part of it.
      {"<table>\n\n    <tr><td>a</td></tr>\n\n</table>\n", "[<table>\n\n    <tr><td>a</td></tr>\n\n</table>]"},
      {"<div>\n\n<table>\n<tr>\n\n    <td>a</td>\n</table>\n</div>\n", "[<table>\n<tr>\n\n    <td>a</td>\n</table>]"},
  };
  for (const auto& c : cases) EXPECT_EQ(dump_tables(c.page), c.tables) << c.page;
}

TEST(BlockOutlineTest, ReadsPagesOfHtml) {
  const std::string page =
      "<html>\n<body>\n\n    <h2 id=\"dns\">DNS &amp; <b>more</b></h2>\n\n    <table>a</table>\n<!-- <table>b</table> "
      "-->\n"
      "<h3><a name='x'></a>c</h3>\n<h2>never closed";
  for (const char* path : {"p.html", "P.HTM"}) {
    const BlockOutline read = read_block_outline(SourceText(path, page), 0);
    ASSERT_EQ(read.headings.size(), 3U);
    EXPECT_EQ(read.headings[0].text, "DNS & more");
    EXPECT_EQ(read.headings[0].anchor, "dns");
    EXPECT_EQ(read.headings[0].level, 2);
    EXPECT_EQ(read.headings[1].text + "#" + read.headings[1].anchor, "c#x");
    ASSERT_EQ(find_html_tables(page, read.ignored).size(), 1U);
    EXPECT_EQ(read.heading_above(find_html_tables(page, read.ignored)[0].offset)->text, "DNS & more");
  }
  EXPECT_EQ(find_html_tables(page, outline(page).ignored).size(), 0U);  // the same as Markdown: code
}

TEST(BlockOutlineTest, TakesLinearTimeForHostileInput) {
  for (const std::string unit : {"<!--", "<!-- -->", "`", "```\n", "# a\n", "> ", "<!--\n```\n", "`a` ", "- "}) {
    std::string page;
    for (int i = 0; i < 20'000; ++i) page += unit;
    EXPECT_LE(outline(page).ignored.size(), 20'001U) << unit;
  }
}

}  // namespace
}  // namespace doczone::extractor::block_outline_test
