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
#include "model/unicode.h"

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

// `1.9`, `v2.0.1`
bool is_version(std::string_view text) {
  text = trim(text);
  if (text.starts_with('v') || text.starts_with('V')) text.remove_prefix(1);
  const auto dots = std::count(text.begin(), text.end(), '.');
  return (dots == 1 || dots == 2) && text.find_first_not_of("0123456789.") == text.npos && text[0] != '.' &&
         text.back() != '.';
}

// Each row tells of another version of a program.
bool is_of_versions(const Grid& grid) {
  std::size_t bodies = 0;
  for (const GridRow& row : grid.rows) {
    if (row.is_header || row.cells.empty()) continue;
    if (row.cells.front().column != 0 || !is_version(row.cells.front().text.text())) return false;
    ++bodies;
  }
  return bodies > 1;
}

// The column that is called so holds other types than those of records: they stand in a column that is not.
bool is_of_other_types(const Grid& grid) {
  if (grid.rows.empty() || !grid.rows.front().is_header) return false;
  std::set<std::size_t> called;
  for (const GridCell& cell : grid.rows.front().cells) {
    if (has_word(cell.text.text(), "record")) return false;
    if (is_word(trim(cell.text.text()), "type")) called.insert(cell.column);
  }
  std::size_t others = 0;
  for (const GridRow& row : grid.rows) {
    for (const GridCell& cell : row.cells) {
      if (row.is_header || called.count(cell.column) == 0 || trim(cell.text.text()).empty()) continue;
      if (cell.text.text().find_first_of("<{[$") != std::string::npos) return false;
      if (!types_named_by(cell.text.text()).empty()) return false;
      ++others;
    }
  }
  return others > 1;
}

}  // namespace

bool is_lesson(const Grid& grid) {
  if (is_of_versions(grid) || is_of_other_types(grid)) return true;
  if (grid.rows.size() < 3 || !grid.rows.front().is_header || !explains(grid.rows.front())) return false;
  std::map<std::size_t, std::set<std::string>> types;  // by column
  for (const GridRow& row : grid.rows) {
    if (row.is_header) continue;
    for (const GridCell& cell : row.cells) {
      const std::vector<Piece> named = types_named_by(cell.text.text());
      if (!named.empty()) types[cell.column].insert(std::string(named.front().text));
    }
  }
  const auto bodies = static_cast<std::size_t>(
      std::count_if(grid.rows.begin(), grid.rows.end(), [](const GridRow& row) { return !row.is_header; }));
  return std::any_of(types.begin(), types.end(), [&](const auto& column) { return column.second.size() == bodies; });
}

}  // namespace doczone::extractor
