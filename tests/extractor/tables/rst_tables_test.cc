#include "extractor/tables/rst_tables.h"

#include <string>

#include <gtest/gtest.h>

#include "tests/extractor/tables/outline_dump.h"

namespace doczone::extractor::rst_tables_test {
namespace {

std::string grids(const std::string& page) {
  return dump_grids("page.rst", page);
}

TEST(RstTablesTest, ReadsGridTables) {
  // A border that does not reach the next corner is text.
  EXPECT_EQ(grids("+-----+-------+\n| a   | b     |\n+=====+=======+\n| ``c`` | d   |\n+-----+-------+\n"),
            "*a | *b | \nc | d>2 | \n\n");
  EXPECT_EQ(grids("+-----+-----+\n| a   | b   |\n+=====+=====+\n| c   | d   |\n|     | e   |\n+-----+-----+\n"),
            "*a | *b | \nc | d e | \n\n");
  // Spans of columns and of rows, wide characters.
  EXPECT_EQ(grids("+---+---+---+\n| a     | b |\n+---+---+   |\n| c | d |   |\n+---+---+---+\n"),
            "a>2 | b | \nc | d | ^b | \n\n");
  EXPECT_EQ(grids("+------+---+\n| 名前 | b |\n+------+---+\n"), "名前 | b | \n\n");
}

TEST(RstTablesTest, ReadsSimpleTables) {
  EXPECT_EQ(grids("===  =====\na    b\n===  =====\nc    d\n     e\nf    g h i j\n===  =====\n"),
            "*a | *b | \nc | d e | \nf | g h i j | \n\n");
  EXPECT_EQ(grids("==  ==  ==\na       b\n------  --\nc   d   e\n==  ==  ==\nf   g   h\n==  ==  ==\n"),
            "*a>2 | *b | \n*c | *d | *e | \nf | g | h | \n\n");
}

TEST(RstTablesTest, ReadsTablesOfDirectives) {
  EXPECT_EQ(
      grids(".. list-table:: Title\n   :header-rows: 1\n\n   * - a\n     - b\n   * - ``c``\n     - d\n       e\n"),
      "*a | *b | \nc | d e | \n\n");
  EXPECT_EQ(grids(".. csv-table::\n   :header: \"a\", b\n\n   \"v=x \"\"y\"\"\", \"c,\n   d\"\n"),
            "*a | *b | \nv=x \"y\" | c, d | \n\n");
  // The option's delimiter is a comma, whatever the rows' one is.
  EXPECT_EQ(grids(".. csv-table::\n   :delim: ;\n   :header: a, b\n\n   c;d\n"), "*a | *b | \nc | d | \n\n");
}

TEST(RstTablesTest, KeepsBytes) {
  const std::string page = "+-----------+------+\n| ``a.b``   | c\\*d |\n|           | *e*  |\n+-----------+------+\n";
  const BlockOutline outline = read_block_outline(SourceText("page.rst", page), 0);
  ASSERT_EQ(outline.tables->size(), 1U);
  const GridRow& row = outline.tables->front().rows.at(0);
  EXPECT_EQ(row.cells.at(0).text.source_span(0, 3), (ByteSpan{page.find("a.b"), 3}));
  EXPECT_EQ(row.cells.at(1).text.text(), "c*d e");
  EXPECT_EQ(row.cells.at(1).text.source_span(0, 3), (ByteSpan{page.find("c\\"), 4}));
  for (const GridCell& cell : row.cells) EXPECT_TRUE(keeps_bytes(page, cell.text));
}

}  // namespace
}  // namespace doczone::extractor::rst_tables_test
