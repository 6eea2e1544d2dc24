#include "extractor/records/explained_rows.h"

#include <string>

#include <gtest/gtest.h>

#include "extractor/tables/pipe_tables.h"

namespace doczone::extractor::explained_rows_test {
namespace {

// Whether the layout accounts for what the cells alone tell.
bool accounted(const std::string& markdown) {
  const SourceText page("page.md", markdown);
  const std::vector<Grid> grids = read_pipe_tables(page, 0, {});
  const ServiceRegistry services = ServiceRegistry::standard();
  const auto layout = find_layout(grids.front(), {}, services);
  if (!layout) return false;
  const auto laid_out = read_with_layout(grids.front(), {}, *layout);
  const auto by_cells = read_by_cells(grids.front(), {}, services);
  return laid_out && by_cells && accounts_for(*laid_out, *by_cells);
}

TEST(ExplainedRowsTest, NamesAndNumbersBesideWholeRecordsAreSaidAboutThem) {
  EXPECT_TRUE(
      accounted("|Use|Type|Name|Value|\n|-|-|-|-|\n|see a.example.com|CNAME|www|web.example.net|\n"
                "|see b.example.com|CNAME|ftp|web.example.net|\n"));
  EXPECT_TRUE(accounted("|No.|Type|Name|Value|\n|-|-|-|-|\n|7|CNAME|www|web.example.net|\n"));
}

TEST(ExplainedRowsTest, WhereNearlyAllRowsHaveAnOwnerLabelsBesideThemAreNone) {
  const std::string rows =
      "|Use|Type|Name|Value|\n|-|-|-|-|\n|Mail|CNAME|mx1._domainkey|dkim1.example.net|\n|Mail|CNAME|mx2._domainkey|"
      "dkim2.example.net|\n|Web|CNAME|www|web.example.net|\n|Web|CNAME|ftp|web.example.net|\n";
  EXPECT_TRUE(accounted(rows + "|Clients|CNAME|find it by itself|discover.example.net|\n"));
}

TEST(ExplainedRowsTest, ViewsAreNotLeftOut) {
  EXPECT_FALSE(
      accounted("|View|Type|Name|Value|\n|-|-|-|-|\n|external|CNAME|www.example.com|web.example.net|\n"
                "|internal|CNAME|ftp.example.com|web.example.net|\n"));
}

}  // namespace
}  // namespace doczone::extractor::explained_rows_test
