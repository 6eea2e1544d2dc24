#include "extractor/records/table_columns.h"

#include <string>

#include <gtest/gtest.h>

#include "extractor/tables/pipe_tables.h"

namespace doczone::extractor::table_columns_test {
namespace {

TEST(TableColumnsTest, CountsWhatCellsCouldBe) {
  const SourceText page("page.md",
                        "|No.|Record|Value|\n|-|-|-|\n|1|MX example.com|10 mx.example.com|\n|2|A www|192.0.2.1|\n"
                        "|3|TXT value|text|\n");
  const std::vector<Grid> grids = read_pipe_tables(page, 0, {});
  const TableColumns columns = count_columns(grids.front());
  EXPECT_EQ(columns.header_rows, 1U);
  EXPECT_EQ(columns.rows.size(), 3U);
  EXPECT_TRUE(columns.columns.at(0).numbers_rows());
  EXPECT_EQ(columns.columns.at(1).typed_owners, 2U) << "`TXT value` is a type and a word";
  EXPECT_EQ(columns.columns.at(1).types, 3U);
  EXPECT_TRUE(columns.columns.at(2).is_called_value());
}

TEST(TableColumnsTest, HeadersAreReadAlone) {
  const SourceText page("page.md", "|Record|Value|\n|-|-|\n|MX example.com|10 mx.example.com|\n");
  const std::vector<Grid> grids = read_pipe_tables(page, 0, {});
  const TableColumns columns = read_headers(grids.front());
  EXPECT_EQ(columns.header_rows, 1U);
  EXPECT_TRUE(columns.rows.empty());
  EXPECT_TRUE(columns.columns.at(1).is_called_value());
}

TEST(TableColumnsTest, TwoRowsAreNotNumbered) {
  const SourceText page("page.md", "|a|b|\n|-|-|\n|1|mx1.example.com|\n|2|mx2.example.com|\n");
  const std::vector<Grid> grids = read_pipe_tables(page, 0, {});
  EXPECT_FALSE(count_columns(grids.front()).columns.at(0).numbers_rows());
}

}  // namespace
}  // namespace doczone::extractor::table_columns_test
