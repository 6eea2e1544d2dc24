#include "extractor/records/rows_of_others.h"

#include <gtest/gtest.h>

#include "extractor/tables/pipe_tables.h"

namespace doczone::extractor::rows_of_others_test {
namespace {

TEST(RowsOfOthersTest, WordsThatTellRowsApart) {
  const SourceText page("page.md",
                        "|Service|Use|Same|No.|\n|-|-|-|-|\n|One|mail|yes|1|\n|Two|web|yes|2|\n|Three|chat|yes|3|\n");
  const std::vector<Grid> grids = read_pipe_tables(page, 0, {});
  const TableColumns table = count_columns(grids.front());
  EXPECT_TRUE(tells_rows_apart(table, 0));
  EXPECT_FALSE(tells_rows_apart(table, 2)) << "the same in each row";
  EXPECT_FALSE(tells_rows_apart(table, 3)) << "numbers";
}

TEST(RowsOfOthersTest, OwnersInManyDomains) {
  const SourceText page("page.md",
                        "|A|B|\n|-|-|\n|x.a.example|x.example.com|\n|x.b.test|y.example.com|\n|x.c.org|z.example.org|\n"
                        "|x.d.net|x.<domain>|\n");
  const std::vector<Grid> grids = read_pipe_tables(page, 0, {});
  const TableColumns table = count_columns(grids.front());
  EXPECT_TRUE(has_owners_in_many_domains(table, 0));
  EXPECT_FALSE(has_owners_in_many_domains(table, 1));
}

}  // namespace
}  // namespace doczone::extractor::rows_of_others_test
