#include "extractor/tables/html_tables.h"

#include <string>

#include <gtest/gtest.h>

namespace doczone::extractor::html_tables_test {
namespace {

std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : text) out += c == '\n' ? "\\n" : std::string(1, c);
  return out;
}

// "a|b / c|d": cells and rows; `#` in front of a header row or cell, `^` of a continued cell, `@2` of a cell that does
// not stand in the next column, `{…}` the bilingual text. Tables are separated by " || ".
std::string dump(const std::vector<Grid>& grids) {
  std::string out;
  for (const Grid& grid : grids) {
    if (&grid != &grids.front()) out += " || ";
    for (const GridRow& row : grid.rows) {
      if (&row != &grid.rows.front()) out += " / ";
      if (row.is_header) out += "#";
      std::size_t column = 0;
      for (const GridCell& cell : row.cells) {
        if (&cell != &row.cells.front()) out += "|";
        if (cell.column != column) out += "@" + std::to_string(cell.column);
        if (cell.is_continued) out += "^";
        out += escaped(cell.text.text());
        if (!cell.source_text.empty()) out += "{" + escaped(cell.source_text.text()) + "}";
        column = cell.column + cell.colspan;
      }
    }
  }
  return out;
}

std::string dump(const std::string& table) {
  return dump(read_html_table(table, {0, table.size()}));
}

TEST(HtmlTablesTest, ReadsCells) {
  const struct {
    std::string table, grid;
  } cases[] = {
      {"<table><tr><th>a</th><th>b</th></tr><tr><td>c</td><td>d</td></tr></table>", "#a|b / c|d"},
      {"<table><thead><tr><td>a</td></tr></thead><tbody><tr><td>b</td></tr></tbody><tfoot><tr><td>c</td></tr></tfoot></"
       "table>",
       "#a / b / c"},
      {"<table><tr><th>a</th><td>b</td></tr></table>", "a|b"},
      {"<table><tr><td><p>a</p><p>b</p></td></tr></table>", "a\\nb"},
      {"<table><tr><td>a<br>b<br/><br/>c</td></tr></table>", "a\\nb\\nc"},
      {"<table><tr><td><ul>\n<li>a</li>\n<li>b</li>\n</ul></td></tr></table>", "a\\nb"},
      {"<table><tr><td> a \n\t b </td></tr></table>", "a b"},
      {"<table><tr><td><p> a </p> <p> b </p> </td></tr></table>", "a\\nb"},
      {"<table><tr><td>a<strong>b</strong><em> c</em></td></tr></table>", "ab c"},
      {"<table><tr><td></td><td>&nbsp;</td><td>a</td></tr></table>", "|\u00A0|a"},
      {"<table><tr></tr><tr><td>a</td></tr></table>", "a"},
      {"<table></table>", ""},
  };
  for (const auto& c : cases) EXPECT_EQ(dump(c.table), c.grid) << c.table;
}

TEST(HtmlTablesTest, ReadsWhatMarkdownPutsIntoCells) {
  const struct {
    std::string table, grid;
  } cases[] = {
      // A blank line ends an HTML block for Markdown, but no table.
      {"<table>\n\n<tr>\n\n<td>a\n\nb</td>\n\n<td>c</td></tr></table>", "a\\nb|c"},
      {"<table><tr><td>a\r\n\r\nb\r\nc</td></tr></table>", "a\\nb c"},
      {"<table><tr><td>a\n \t\nb</td></tr></table>", "a\\nb"},
      {"<table><tr><td><p>a</p>\n\n> [!IMPORTANT]  \n> b  \n> c\n\n</td><td>d</td></tr></table>",
       "a\\n[!IMPORTANT] b c|d"},
      {"<table><tr><td>\n\n- a\n- b\n\n</td></tr></table>", "- a - b"},
      {"<table><tr><td>sip.\\<SIP\\_domain\\></td></tr></table>", "sip.<SIP_domain>"},
      {"<table><tr><td>sip.&lt;SIP domain&gt;</td></tr></table>", "sip.<SIP domain>"},
      {"<table><tr><td>sip.<SIP domain></td></tr></table>", "sip.<SIP domain>"},
      {"<table><tr><td>sip.<em>&lt;SIP domain&gt;</em></td></tr></table>", "sip.<SIP domain>"},
      {"<table><tr><td>FE-Pool.<span></span>contoso.com</td></tr></table>", "FE-Pool.contoso.com"},
      {"> <table>\n> <tr><td>a</td>\n> <td>b\n> c</td></tr>\n> </table>", "a|b c"},
  };
  for (const auto& c : cases) EXPECT_EQ(dump(c.table), c.grid) << c.table;
}

TEST(HtmlTablesTest, ReadsDamagedTables) {
  const struct {
    std::string table, grid;
  } cases[] = {
      {"<table><tr><td>a<td>b<tr><td>c", "a|b / c"},
      {"<table><tr><td><p>a<td><p><strong>b<td>c</td></td></tr></table>", "a|b|c"},
      {"<table><tr><td>a</td></p></div></td><td>b</td></tr></tr></tbody></table>", "a|b"},
      {"<table><td>a</td><td>b</td><tr><td>c</td></tr></table>", "a|b / c"},
      {"<table><colgroup><col><col><tr><td>a<td>b</table>", "a|b"},
      {"<table><tbody><div class=x><tr><td>a</td></tr></div></tbody></table>", "a"},
      {"<table><tr><td>a<!-- </td><td>x -->b</td></tr></table>", "ab"},
      {"<table><tr><td>a</td><!-- <td>x</td> --></tr></table>", "a"},
  };
  for (const auto& c : cases) EXPECT_EQ(dump(c.table), c.grid) << c.table;
}

TEST(HtmlTablesTest, PlacesSpannedCells) {
  const struct {
    std::string table, grid;
  } cases[] = {
      {"<table><tr><td colspan=2>a<td>b<tr><td>c<td>d<td>e</table>", "a|b / c|d|e"},
      {"<table><tr><td rowspan=2>a<td>b<tr><td>c<tr><td>d<td>e</table>", "a|b / ^a|c / d|e"},
      {"<table><tr><td>a<td rowspan=3>b<tr><td>c<tr><td>d</table>", "a|b / c|^b / d|^b"},
      {"<table><tr><td rowspan=2 colspan=2>a<td>b<tr><td>c</table>", "a|b / ^a|c"},
      // The span goes on below a row that is too short to reach it.
      {"<table><tr><td>a<td>b<td rowspan=2>c<tr><td>d<tr><td>e<td>f<td>g</table>", "a|b|c / d|@2^c / e|f|g"},
      {"<table><tr><td rowspan=2>a<td rowspan=2>b<tr></tr><tr><td>c<td>d</table>", "a|b / c|d"},
      // A wide cell that runs into a hanging one covers it.
      {"<table><tr><td>a<td rowspan=2>b<tr><td colspan=2>c<tr><td>d<td>e</table>", "a|b / c / d|e"},
      // Row spans end with their group.
      {"<table><tbody><tr><td rowspan=9>a<td>b</tbody><tbody><tr><td>c<td>d</table>", "a|b / c|d"},
      // Clamped as browsers do; what is no number is 1.
      {"<table><tr><td colspan=1000000000>a<td>b</table>", "a|b"},
      {"<table><tr><td colspan=0>a<td colspan=-3>b<td colspan=abc>c<td colspan='2x'>d<td colspan=''>e</table>",
       "a|b|c|d|e"},
      {"<table><tr><td rowspan=0>a<td>b<tr><td>c<td>d</table>", "a|b / c|d"},
  };
  for (const auto& c : cases) EXPECT_EQ(dump(c.table), c.grid) << c.table;
  const std::string wide = "<table><tr><td colspan=99999>a<td>b</table>";
  EXPECT_EQ(read_html_table(wide, {0, wide.size()})[0].rows[0].cells[1].column, 1000U);
}

TEST(HtmlTablesTest, ReadsNestedTablesByThemselves) {
  const struct {
    std::string table, grid;
  } cases[] = {
      {"<table><tr><td>a<table><tr><td>b</td></tr></table>c</td><td>d</td></tr></table>", "a\\nc|d || b"},
      {"<table><tr><td><table><tr><td><table><tr><td>a</table></table></table>", " ||  || a"},
      {"<table><tr><td><table><tr><td>a</table><td><table><tr><td>b</table></table>", "| || a || b"},
      // An inner row or an inner span is none of the outer table.
      {"<table><tr><td rowspan=2>a<td><table><tr><td rowspan=2>b<td>c<tr><td>d</table><tr><td>e</table>",
       "a| / ^a|e || b|c / ^b|d"},
  };
  for (const auto& c : cases) EXPECT_EQ(dump(c.table), c.grid) << c.table;
}

TEST(HtmlTablesTest, KeepsTheTwoSidesOfABilingualCellApart) {
  const struct {
    std::string table, grid;
  } cases[] = {
      {"<table><tr><td><span class=\"sxs-lookup\"><span>External DNS/A</span></span>Externe DNS/A</td></tr></table>",
       "Externe DNS/A{External DNS/A}"},
      {"<table><tr><td><p>Externe DNS/A<span class='sxs-lookup'>External <b>DNS</b>/A</span></p></td></tr></table>",
       "Externe DNS/A{External DNS/A}"},
      {"<table><tr><td><p>a<span class=sxs-lookup>A</span></p><p>b<span "
       "class=sxs-lookup>B</span></p></td></tr></table>",
       "a\\nb{A\\nB}"},
      {"<table><tr><td><span class=\"sxs-lookup\"></span>a</td></tr></table>", "a"},
  };
  for (const auto& c : cases) EXPECT_EQ(dump(c.table), c.grid) << c.table;
}

TEST(HtmlTablesTest, SpansAreByteExact) {
  const std::string page =
      "é<table class=\"a>b\">\n<tr data-x='>'>\n<td>_xmpp\\_<b>server</b>._tcp.&lt;d&gt;</td><td>\u00A0ü\n> "
      "x</td></tr></table>";
  const std::vector<Grid> grids = read_html_table(page, {2, page.size() - 2});
  ASSERT_EQ(grids.size(), 1U);
  ASSERT_EQ(grids[0].rows.size(), 1U);
  const auto at = [&](ByteSpan span) { return page.substr(span.offset, span.length); };
  EXPECT_EQ(at(grids[0].span), "<table class=\"a>b\">");
  EXPECT_EQ(at(grids[0].rows[0].span), "<tr data-x='>'>");
  const CellText& first = grids[0].rows[0].cells[0].text;
  ASSERT_EQ(first.text(), "_xmpp_server._tcp.<d>");
  EXPECT_EQ(at(first.source_span(0, 6)), "_xmpp\\_");
  EXPECT_EQ(at(first.source_span(5, 1)), "\\_");
  EXPECT_EQ(at(first.source_span(6, 6)), "server");
  EXPECT_EQ(at(first.source_span(5, 7)), "\\_<b>server");
  EXPECT_EQ(at(first.source_span(18, 3)), "&lt;d&gt;");
  EXPECT_EQ(at(first.source_span(19, 1)), "d");
  EXPECT_TRUE(first.is_one_run(0, 6));
  EXPECT_TRUE(first.is_one_run(18, 3));
  EXPECT_FALSE(first.is_one_run(5, 2));
  const CellText& second = grids[0].rows[0].cells[1].text;
  ASSERT_EQ(second.text(), "\u00A0ü x");
  EXPECT_EQ(at(second.source_span(2, 2)), "ü");
  EXPECT_EQ(at(second.source_span(5, 1)), "x");
  EXPECT_FALSE(second.is_one_run(2, 4));  // a quote mark was cut out
}

TEST(HtmlTablesTest, FindsOutermostTables) {
  const auto found = [](const std::string& page, const std::vector<ByteSpan>& ignored = {}) {
    std::string out;
    for (const ByteSpan& span : find_html_tables(page, ignored))
      out += "[" + page.substr(span.offset, span.length) + "]";
    return out;
  };
  EXPECT_EQ(found(""), "");
  EXPECT_EQ(found("a<table>b</table>c<TABLE x>d</Table >e"), "[<table>b</table>][<TABLE x>d</Table >]");
  EXPECT_EQ(found("<table><table></table></table>x<table>"), "[<table><table></table></table>][<table>]");
  EXPECT_EQ(found("<tables><table-of><tablet>"), "");
  EXPECT_EQ(found("a < <table>b</table>"), "[<table>b</table>]");
  EXPECT_EQ(found("<table><!-- </table> -->a</table>b"), "[<table><!-- </table> -->a</table>]");
  EXPECT_EQ(found("</table><table>a</table>"), "[<table>a</table>]");
  // Code and comments hide the beginning of a table, never its end.
  EXPECT_EQ(found("<table>a</table><table>b</table>", {{0, 16}}), "[<table>b</table>]");
  EXPECT_EQ(found("<table>a</table><table>b</table>", {{3, 20}}), "[<table>a</table>]");
}

TEST(HtmlTablesTest, StaysWithinItsBudgets) {
  std::string page = "<table>";
  for (int i = 0; i < 2'000; ++i) page += "<tr><td rowspan=65534>" + std::string(i == 0 ? 1'000'000 : 1, 'x');
  const std::vector<Grid> many = read_html_table(page, {0, page.size()});
  std::size_t cells = 0;
  std::size_t bytes = 0;
  for (const GridRow& row : many.at(0).rows) {
    cells += row.cells.size();
    for (const GridCell& cell : row.cells) bytes += cell.text.text().size();
  }
  EXPECT_LE(cells, kMaxGridCells);
  EXPECT_LE(bytes, 100 * kMaxGridCells);

  // What hangs is not carried on for ever either.
  page = "<table><tr>";
  for (int i = 0; i < 100'000; ++i) page += "<td rowspan=65534>";
  for (int i = 0; i < 50'000; ++i) page += "<tr><td>";
  EXPECT_LE(read_html_table(page, {0, page.size()}).at(0).rows.size(), 10U);

  page = "<table><tr>";
  for (int i = 0; i < 100'000; ++i) page += "<td colspan=1000>";
  EXPECT_EQ(read_html_table(page, {0, page.size()}).size(), 1U);
  page.clear();
  for (int i = 0; i < 100'000; ++i) page += "<table><tr><td>";
  EXPECT_LE(read_html_table(page, {0, page.size()}).size(), 100U);
  EXPECT_EQ(find_html_tables(page, {}).size(), 1U);
  page.clear();
  for (int i = 0; i < 100'000; ++i) page += "<table></table>";
  EXPECT_EQ(find_html_tables(page, {}).size(), 100'000U);
}

}  // namespace
}  // namespace doczone::extractor::html_tables_test
