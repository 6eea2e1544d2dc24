#include "extractor/tables/asciidoc_tables.h"

#include <string>

#include <gtest/gtest.h>

#include "tests/extractor/tables/outline_dump.h"

namespace doczone::extractor::asciidoc_tables_test {
namespace {

std::string grids(const std::string& page) {
  return dump_grids("page.adoc", page);
}

TEST(AsciidocTablesTest, ReadsBars) {
  EXPECT_EQ(grids("|===\n|a |b\n\n|`c`\n|d\ne\n\n|f |g\n|===\n"), "*a | *b | \nc | d e | \nf | g | \n\n");
  EXPECT_EQ(grids("[cols=\"1,2\"]\n|===\n|a\n|b\n|c\n|d\n|===\n"), "a | b | \nc | d | \n\n");
  EXPECT_EQ(grids("[%header,cols=2*]\n|===\n|a\n|b\n|c\\|d\n|e\n|===\n"), "*a | *b | \nc|d | e | \n\n");
}

TEST(AsciidocTablesTest, ReadsSpans) {
  EXPECT_EQ(grids("|===\n|a |b |c\n2+|d |e\n.2+|f |g |h\n|i |j\n3*|k\n|===\n"),
            "a | b | c | \nd>2 | e | \nf | g | h | \n^f | i | j | \nk | k | k | \n\n");
}

TEST(AsciidocTablesTest, ReadsCellsOfBlocksAndOtherFormats) {
  EXPECT_EQ(grids("|===\n|a a|* b\n* c\n|===\n"), "a | b/c | \n\n");
  EXPECT_EQ(grids(",===\na,\"b,c\"\n,===\n\n[format=dsv]\n|===\nd:e\n|===\n"), "a | b,c | \n\nd | e | \n\n");
}

TEST(AsciidocTablesTest, ReadsTheFirstRowToTheFirstCellThatBeginsALine) {
  EXPECT_EQ(grids("|===\n|a\nb |c\n|d |e\n|===\n"), "a b | c | \nd | e | \n\n");
  // It is no header when its last cell goes on below the blank line.
  EXPECT_EQ(grids("|===\n|a |b\n\nc\n|d |e\n|===\n"), "a | b/c | \nd | e | \n\n");
  EXPECT_EQ(grids("|===\n|a |b\n\n|===\n"), "*a | *b | \n\n");
}

TEST(AsciidocTablesTest, DropsARowThatIsNotFull) {
  EXPECT_EQ(grids("[cols=2*]\n|===\n|a |b\n|c\n|===\n"), "a | b | \n\n");
  EXPECT_EQ(grids(",===\na,b\nc\nd\ne\n,===\n"), "a | b | \nc | d | \n\n");
}

TEST(AsciidocTablesTest, ReadsEscapedDelimiters) {
  EXPECT_EQ(grids(":===\n2001\\:db8\\:\\:1:\"b\n:===\n"), "2001:db8::1 | \"b | \n\n");
  EXPECT_EQ(grids("|===\n|a\\*\\|b |c\\\\|d\n|===\n").find("a\\*|b | "), 0U);
}

TEST(AsciidocTablesTest, TakesShorthandsFromTheFirstAttributeOnly) {
  EXPECT_EQ(grids("[cols=1,%header]\n|===\n|a\n|b\n|===\n"), "a | \nb | \n\n");
  EXPECT_EQ(grids("[%header,cols=1]\n|===\n|a\n|b\n|===\n"), "*a | \nb | \n\n");
}

TEST(AsciidocTablesTest, KeepsBytes) {
  const std::string page = "|===\n|`a.b` |*c*\n|===\n";
  const BlockOutline outline = read_block_outline(SourceText("page.adoc", page), 0);
  ASSERT_EQ(outline.tables->size(), 1U);
  EXPECT_EQ(outline.tables->front().rows.at(0).cells.at(0).text.source_span(0, 3), (ByteSpan{page.find("a.b"), 3}));
}

}  // namespace
}  // namespace doczone::extractor::asciidoc_tables_test
