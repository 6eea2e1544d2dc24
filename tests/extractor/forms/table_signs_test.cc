#include "extractor/forms/table_signs.h"

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

#include <gtest/gtest.h>

#include "extractor/forms/stated_cells.h"
#include "extractor/forms/vertical_tables.h"
#include "extractor/pages/front_matter.h"
#include "extractor/records/types_above.h"
#include "extractor/records/unread_table.h"
#include "extractor/tables/block_outline.h"
#include "extractor/tables/page_tables.h"

namespace doczone::extractor::table_signs_test {
namespace {

const std::filesystem::path kRoot = DOCZONE_ROOT;
const std::filesystem::path kCollected = kRoot / ".." / "shared" / "corpus";

bool may_state(const std::string& body, const TablePlace& place = {}) {
  const SourceText page("page.md", body);
  return may_state_anything(read_page_tables(page, 0, read_block_outline(page, 0)).grids.at(0), place);
}

TEST(TableSignsTest, PassesOverTablesOfOtherThings) {
  EXPECT_FALSE(may_state("| Option | Meaning |\n|-|-|\n| verbose | Says more. It is on by default. |\n"));
  EXPECT_FALSE(may_state("| Rolle | Person |\n|-|-|\n| Leitung | Anna Müller |\n"));
  EXPECT_FALSE(may_state("| 功能 | 说明 |\n|-|-|\n| 会议 | 与他人共享屏幕。 |\n"));
  EXPECT_FALSE(may_state("| Host | Page |\n|-|-|\n| web.example.org | Home |\n"));
}

TEST(TableSignsTest, KnowsWhatRecordsAndNamesNeed) {
  for (const char* cell : {"MX", "(A or AAAA)", "Cname", "two CNAMEs", "ＳＲＶ", "txt", "_tcp", "v=spf1",
                           "include: x.example", "-all", "- a l l", "DNS/Ein", "DNS／Ein", "1 DS", "Aレコード"}) {
    EXPECT_TRUE(may_state("| Item | Text |\n|-|-|\n| one | " + std::string(cell) + " |\n")) << cell;
  }
  EXPECT_TRUE(may_state("| a | b |\n|-|-|\n| x | web.eu.example.org |\n| y | api.eu.example.org |\n"));
  EXPECT_TRUE(may_state("| a | b |\n|-|-|\n| x | sip.example.org is an alias for www.example.org |\n"));
}

TEST(TableSignsTest, KnowsWhatHeadersAndWordsAboveTell) {
  const std::string body = "| x | y |\n|-|-|\n| www | web |\n";
  EXPECT_FALSE(may_state(body));
  EXPECT_TRUE(may_state(body, {0, {RrType::CNAME}}));
  EXPECT_TRUE(may_state("| Name | TTL | Value |\n|-|-|-|\n| www | 5 | web |\n"));
  EXPECT_TRUE(may_state("| Typ | Ein |\n|-|-|\n| Name | www |\n"));
}

// Every table that is passed over is read all the same, and nothing comes of it.
class TablesOfFolder {
 public:
  void read(const std::filesystem::path& folder) {
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
      if (!entry.is_regular_file()) continue;
      std::ifstream in(entry.path(), std::ios::binary);
      const std::string bytes{std::istreambuf_iterator<char>(in), {}};
      read_page(SourceText(entry.path().string(), bytes));
    }
  }

  std::size_t silent() const { return silent_; }
  std::size_t others() const { return others_; }

 private:
  void read_page(const SourceText& page) {
    const std::size_t body = read_front_matter(page.bytes()).end;
    const BlockOutline outline = read_block_outline(page, body);
    for (const Grid& grid : read_page_tables(page, body, outline).grids) {
      TablePlace place;
      place.above = types_above(outline, grid.span.offset);
      if (may_state_anything(grid, place)) {
        ++others_;
        continue;
      }
      ++silent_;
      const std::string where = page.path() + " at " + std::to_string(grid.span.offset);
      EXPECT_FALSE(read_record_table(grid, place, ServiceRegistry::standard()).has_value()) << where;
      EXPECT_TRUE(read_stated_cells(page, grid).empty()) << where;
      EXPECT_TRUE(read_vertical_table(page, grid, place.above).empty()) << where;
      EXPECT_EQ(why_unread(grid, place), "") << where;
    }
  }

  std::size_t silent_ = 0;
  std::size_t others_ = 0;
};

TEST(TableSignsTest, LosesNothingThatTheReadersFind) {
  TablesOfFolder tables;
  tables.read(kRoot / "docs-corpus");
  tables.read(kRoot / "fixtures");
  EXPECT_GT(tables.silent() + tables.others(), 100U);
}

TEST(TableSignsTest, LosesNothingOfRealPages) {
  TablesOfFolder tables;
  for (const char* folder : {"lync-2013/en-US", "lync-2013/ko-KR", "skype-for-business", "families/other"}) {
    if (!std::filesystem::is_directory(kCollected / folder))
      GTEST_SKIP() << "there is no folder " << kCollected / folder;
    tables.read(kCollected / folder);
  }
  EXPECT_GT(tables.silent(), 50U);
}

}  // namespace
}  // namespace doczone::extractor::table_signs_test
