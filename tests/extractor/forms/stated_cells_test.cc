#include "extractor/forms/stated_cells.h"

#include <string>

#include <gtest/gtest.h>

#include "extractor/tables/page_tables.h"
#include "tests/extractor/forms/form_dump.h"

namespace doczone::extractor::stated_cells_test {
namespace {

std::string stated(const std::string& body) {
  const SourceText page("page.md", body);
  std::string out;
  for (const Grid& grid : read_page_tables(page, 0, read_block_outline(page, 0)).grids) {
    for (const Grid& record : read_stated_cells(page, grid)) out += (out.empty() ? "" : "\n") + dump_rows(page, record);
  }
  return out;
}

TEST(StatedCellsTest, ReadsLinesOfAZone) {
  EXPECT_EQ(stated("| Purpose | Record |\n|-|-|\n| Mail | `example.org. 3600 IN MX 10 mx.example.net.` |\n"
                   "| Web | `www IN CNAME host.example.net.` |\n"),
            "owner=example.org. target=mx.example.net. type=MX ttl=3600 priority=10\n"
            "owner=www target=host.example.net. type=CNAME");
}

TEST(StatedCellsTest, ReadsSentencesThatAskForARecord) {
  EXPECT_EQ(stated("| Part | What to add |\n|-|-|\n"
                   "| API | Add an A record for `api.example.org` that points to `192.0.2.1`. |\n"
                   "| Telephones | Add a CNAME record `provision` that points to `phones.example.net`. |\n"),
            "type=A owner=api.example.org address=192.0.2.1\n"
            "type=CNAME owner=provision target=phones.example.net");
}

// What programs print, what is wrong, what a table teaches, and a line among other things.
TEST(StatedCellsTest, LeavesOthersAlone) {
  EXPECT_EQ(stated("| Setup | `dig` shows |\n|-|-|\n| good | `www.example.org. 60 IN CNAME a.example.net.` |\n"), "");
  EXPECT_EQ(stated("| Setup | Zone |\n|-|-|\n| right | `www.example.org. 60 IN CNAME a.example.net.` |\n"
                   "| wrong | `www.example.org. 60 IN A 192.0.2.9` |\n"),
            "");
  EXPECT_EQ(stated("| Type | What it is | Example |\n|-|-|-|\n| A | an address | `example.org. IN A 192.0.2.1` |\n"
                   "| MX | a mail server | `example.org. IN MX 10 mail.example.org.` |\n"),
            "");
  EXPECT_EQ(stated("| Step | Text |\n|-|-|\n| 1 | Open the zone. |\n| 2 | Read it. |\n| 3 | Save it. |\n"
                   "| 4 | `www.example.org. 60 IN CNAME a.example.net.` |\n"),
            "");
}

}  // namespace
}  // namespace doczone::extractor::stated_cells_test
