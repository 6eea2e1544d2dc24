#include "extractor/tables/pipe_tables.h"

#include <string>

#include <gtest/gtest.h>

#include "extractor/tables/block_outline.h"

namespace doczone::extractor::pipe_tables_test {
namespace {

std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : text) out += c == '\n' ? "\\n" : std::string(1, c);
  return out;
}

// "#a|b / c|d": cells and rows, `#` in front of a header row; tables separated by " || ".
std::string dump(const std::string& page) {
  const SourceText text("page.md", page);
  std::string out;
  for (const Grid& grid : read_pipe_tables(text, 0, read_block_outline(text, 0).ignored)) {
    if (!out.empty()) out += " || ";
    for (const GridRow& row : grid.rows) {
      if (&row != &grid.rows.front()) out += " / ";
      if (row.is_header) out += "#";
      for (const GridCell& cell : row.cells) {
        if (&cell != &row.cells.front()) out += "|";
        EXPECT_EQ(cell.column, static_cast<std::size_t>(&cell - &row.cells.front()));
        out += escaped(cell.text.text());
      }
    }
  }
  return out;
}

TEST(PipeTablesTest, ReadsTablesWhereverTheyStand) {
  const struct {
    std::string page, grid;
  } cases[] = {
      {"|a|b|\n|-|-|\n|c|d|\n", "#a|b / c|d"},
      {"a|b\n-|-\nc|d\n", "#a|b / c|d"},
      {"| a | b |\n|:---|---:|\n| c | d |", "#a|b / c|d"},
      {"|a|b|\r\n|-|-|\r\n|c|d|\r\n\r\ntext|more\r\n", "#a|b / c|d"},
      {"|a|b|\n|-|-|\n", "#a|b"},
      {"text\n\n|a|\n|-|\n|b|\n\n|c|\n|-|\n|d|\n", "#a / b || #c / d"},
      // In quotes and lists, at any indentation.
      {"> |a|b|\n> |-|-|\n> |c|d|\n> \n> text\n", "#a|b / c|d"},
      {"> > a|b\n> > -|-\n> > c|d\n", "#a|b / c|d"},
      {"1. Step\n\n   |a|b|\n   |-|-|\n   |c|d|\n\n2. Step\n", "#a|b / c|d"},
      {"- |a|b|\n  |-|-|\n  |c|d|\n", "#a|b / c|d"},
      // Unequal cell counts: padded and cut to the header's width.
      {"|a|b|\n|-|-|\n|c|\n|d|e|f|\n", "#a|b / c| / d|e"},
      // Cells.
      {"|a|b|\n|-|-|\n|c\\|d|`e\\|f`|\n", "#a|b / c|d|e|f"},
      {"|a|b|\n|-|-|\n|[c](x\\|y)|\\_d|\n", "#a|b / c|_d"},
      {"|a|\n|-|\n|b<br/>c <br> d|\n", "#a / b\\nc\\nd"},
      {"|a|\n|-|\n|FE-Pool.<span></span>contoso.com|\n", "#a / FE-Pool.contoso.com"},
      {"|a|\n|-|\n|sip.*\\<SIP domain\\>*|\n", "#a / sip.<SIP domain>"},
      {"|a|\n|-|\n||\n", "#a / "},
      // An empty header: the bold row below stands in for it.
      {"| | |\n|-|-|\n|**a**|**b**|\n|c|d|\n", "#| / #a|b / c|d"},
      {"| | |\n|-|-|\n|a|b|\n", "#| / a|b"},
  };
  for (const auto& c : cases) EXPECT_EQ(dump(c.page), c.grid) << c.page;
}

TEST(PipeTablesTest, PassesOverWhatIsNone) {
  for (const std::string page : {"|a|b|\n|c|d|\n",                   // no delimiter row
                                 "|a|b|\n|-|-|-|\n|c|d|\n",          // of another width
                                 "|-|-|\n|c|d|\n",                   // no header
                                 "text\n----\n",                     // a heading's underline
                                 "```\n|a|b|\n|-|-|\n|c|d|\n```\n",  // code
                                 "text\n\n    |a|b|\n    |-|-|\n    |c|d|\n",
                                 "<!--\n|a|b|\n|-|-|\n|c|d|\n-->\n",  // a comment
                                 "> |a|b|\n|-|-|\n", "", "\n", "|", "|-|"}) {
    EXPECT_EQ(dump(page), "") << page;
  }
}

TEST(PipeTablesTest, EndsWhereAnotherBlockBegins) {
  for (const std::string block : {"", "# Heading", "```", "- item", "> quote", "---", "<div>", "1. item"}) {
    EXPECT_EQ(dump("|a|b|\n|-|-|\n|c|d|\n" + block + "\ne|f\n"), "#a|b / c|d") << block;
  }
}

TEST(PipeTablesTest, SplitsRowsAtPipesThatAreNotEscaped) {
  const struct {
    std::string row, cells;
  } cases[] = {
      {"|a|b|", "[a][b]"}, {"a|b", "[a][b]"},       {"| a | b |", "[a][b]"},   {"|a|b", "[a][b]"},
      {"||", "[]"},        {"|a||b|", "[a][][b]"},  {"a\\|b|c", "[a\\|b][c]"}, {"|a|b\\|", "[a][b\\|]"},
      {"a", "[a]"},        {"|`a|b`|", "[`a][b`]"},
  };
  for (const auto& c : cases) {
    std::string out;
    for (const ByteSpan& cell : split_pipe_row(c.row, {0, c.row.size()})) {
      out += "[" + c.row.substr(cell.offset, cell.length) + "]";
    }
    EXPECT_EQ(out, c.cells) << c.row;
  }
}

TEST(PipeTablesTest, KeepsTheBytes) {
  const std::string page = "text\n\n> |a|b|\n> |-|-|\n> |\\_sip|*x*|\n";
  const SourceText text("page.md", page);
  const auto grids = read_pipe_tables(text, 0, {});
  ASSERT_EQ(grids.size(), 1U);
  const CellText& cell = grids[0].rows[1].cells[0].text;
  const ByteSpan span = cell.source_span(0, cell.text().size());
  EXPECT_EQ(page.substr(span.offset, span.length), "\\_sip");
  EXPECT_EQ(page.substr(grids[0].span.offset, grids[0].span.length), "|a|b|");
}

}  // namespace
}  // namespace doczone::extractor::pipe_tables_test
