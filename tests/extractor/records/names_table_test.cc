#include "extractor/records/names_table.h"

#include <string>

#include <gtest/gtest.h>

#include "extractor/tables/pipe_tables.h"

namespace doczone::extractor {
namespace {

// The columns that are found to hold names: "1 2".
std::string columns_of(const std::string& markdown) {
  const SourceText page("page.md", markdown);
  const auto layout = find_names_layout(read_pipe_tables(page, 0, {}).front());
  std::string out;
  if (!layout) return out;
  EXPECT_TRUE(is_of_names(*layout));
  EXPECT_EQ(layout->header_rows, 1U);
  for (const auto& [column, use] : layout->uses) out += (out.empty() ? "" : " ") + std::to_string(column);
  return out;
}

TEST(NamesTableTest, FindsTheColumnsOfNames) {
  EXPECT_EQ(columns_of("|Service|Zone|Public|\n|-|-|-|\n"
                       "|Store|inside.store.example.net|store.example.net|\n"
                       "|Queue|inside.queue.example.net<br>inside.q.example.net|queue.example.net|\n"),
            "1 2");
  // Placeholders belong to names, and so do the blanks that translation has put into one.
  EXPECT_EQ(columns_of("|Dienst|Zone|\n|-|-|\n|A|{region}.store.example.net|\n|B|inside.queue.example.net|\n"
                       "|C|inside. table. example.net|\n|D|inside.mail.example.net|\n"),
            "1");
}

TEST(NamesTableTest, LeavesOtherTablesAlone) {
  EXPECT_EQ(columns_of("|File|Use|\n|-|-|\n|setup.min.sh|starts|\n|notes.en.md|is read|\n"), "");
  EXPECT_EQ(columns_of("|Class|Use|\n|-|-|\n|System.Net.Mail|sends|\n|Company.Web.Net|shows|\n"), "");
  EXPECT_EQ(columns_of("|Version|Date|\n|-|-|\n|1.2.3|2020-01-02|\n|1.2.4|2021-01-02|\n"), "");
  EXPECT_EQ(columns_of("|Link|Mail|\n|-|-|\n|https://www.example.com/a|a@mail.example.com|\n"
                       "|https://www.example.com/b|b@mail.example.com|\n"),
            "");
  EXPECT_EQ(columns_of("|Topic|Words|\n|-|-|\n|Name|www.example.com|\n|Other|none|\n|Third|none|\n"), "");
}

TEST(NamesTableTest, TakesTheLinesThatAreNames) {
  const std::string cell = "a.example.com\nor\nb. example.com\nhttps://c.example.com";
  std::string names;
  for (const Piece& name : names_in_cell(cell)) names += std::string(name.text) + ";";
  EXPECT_EQ(names, "a.example.com;b. example.com;");
}

}  // namespace
}  // namespace doczone::extractor
