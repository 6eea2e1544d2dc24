#include "extractor/records/lesson_table.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <map>
#include <set>
#include <string>
#include <string_view>

#include "extractor/records/cell_facts.h"
#include "extractor/records/words.h"

namespace doczone::extractor {
namespace {

bool explains(const GridRow& header) {
  static constexpr std::array<std::string_view, 6> kOfRecords{"name", "value", "target", "data", "ttl", "priority"};
  bool teaches = false;
  for (const GridCell& cell : header.cells) {
    const AskedWords words(cell.text.text());
    if (std::any_of(kOfRecords.begin(), kOfRecords.end(), [&](std::string_view kind) { return words.have(kind); }))
      return false;
    teaches = teaches || words.have("description") || words.have("example");
  }
  return teaches;
}

}  // namespace

bool is_lesson(const Grid& grid) {
  if (grid.rows.size() < 3 || !grid.rows.front().is_header || !explains(grid.rows.front())) return false;
  std::map<std::size_t, std::set<std::string>> types;  // by column
  for (const GridRow& row : grid.rows) {
    if (row.is_header) continue;
    for (const GridCell& cell : row.cells) {
      const CellFacts facts = read_cell_facts(cell.text.text());
      if (!facts.types.empty()) types[cell.column].insert(std::string(facts.types.front().text));
    }
  }
  const auto bodies = static_cast<std::size_t>(
      std::count_if(grid.rows.begin(), grid.rows.end(), [](const GridRow& row) { return !row.is_header; }));
  return std::any_of(types.begin(), types.end(), [&](const auto& column) { return column.second.size() == bodies; });
}

}  // namespace doczone::extractor
