#include "extractor/requirements/row_demand.h"

#include <gtest/gtest.h>

namespace doczone::extractor::row_demand_test {
namespace {

// A row with one cell, in which these addresses stand.
std::set<std::string> passed_on(const std::string& text, const std::vector<std::string>& addresses) {
  RecordRow row;
  row.cells.push_back({2, {}, text});
  for (const std::string& address : addresses) {
    Atom atom;
    atom.field = Field::address;
    atom.value = address;
    atom.column = 2;
    row.atoms.push_back(std::move(atom));
  }
  return passed_on_addresses(row);
}

TEST(RowDemandTest, AnAddressThatIsPassedOnToIsNoData) {
  using Addresses = std::set<std::string>;
  EXPECT_EQ(passed_on("192.0.2.1 proxy to 10.0.0.1", {"192.0.2.1", "10.0.0.1"}), Addresses{"10.0.0.1"});
  EXPECT_EQ(passed_on("192.0.2.1 -> 192.0.2.2", {"192.0.2.1", "192.0.2.2"}), Addresses{"192.0.2.2"});
  EXPECT_EQ(passed_on("8.8.8.8 translated to 10.0.0.1", {"8.8.8.8", "10.0.0.1"}), Addresses{"10.0.0.1"});
  // Two of one host, and two in two lines.
  EXPECT_EQ(passed_on("10.0.0.1 and 10.0.0.2", {"10.0.0.1", "10.0.0.2"}), Addresses{});
  EXPECT_EQ(passed_on("8.8.8.8 outside\n10.0.0.1 inside", {"8.8.8.8", "10.0.0.1"}), Addresses{});
  // Each is led to from the one before it.
  EXPECT_EQ(passed_on("8.8.8.8 → 10.0.0.1, 8.8.4.4 → 10.0.0.2", {"8.8.8.8", "10.0.0.1", "8.8.4.4", "10.0.0.2"}),
            (Addresses{"10.0.0.1", "10.0.0.2"}));
  EXPECT_EQ(passed_on("said elsewhere", {"192.0.2.1", "10.0.0.1"}), Addresses{});
}

TEST(RowDemandTest, AMarkTellsTheLevel) {
  const struct {
    std::string header, mark;
    std::optional<Level> level;
  } cases[] = {{"Required", "Yes", Level::required},
               {"Required", "✓", Level::required},
               {"Required", "-", Level::optional},
               {"Required", "(1)", Level::conditional},
               {"Required", "", std::nullopt},
               {"Comment", "-", std::nullopt},
               {"Comment", "Optional record", Level::optional}};
  for (const auto& c : cases) {
    RecordTable table;
    table.headers.push_back({1, {}, c.header});
    RecordRow row;
    row.cells.push_back({1, {}, c.mark});
    EXPECT_EQ(level_in(table, row), c.level) << c.header << " " << c.mark;
  }
}

TEST(RowDemandTest, AListGoesOn) {
  RecordRow row;
  Atom owner;
  owner.field = Field::owner;
  owner.column = 1;
  row.atoms.push_back(owner);
  row.cells.push_back({1, {}, "fe01.contoso.com, fe02.contoso.com …"});
  EXPECT_TRUE(is_open_list(row));
  row.cells[0].column = 0;  // in a cell without names it is only a pause
  EXPECT_FALSE(is_open_list(row));
}

}  // namespace
}  // namespace doczone::extractor::row_demand_test
