#include "extractor/records/names_table.h"

#include <algorithm>
#include <map>

#include "extractor/names/damaged_name.h"
#include "extractor/names/name_scan.h"
#include "extractor/records/text_pieces.h"
#include "model/ascii.h"

namespace doczone::extractor {
namespace {

constexpr std::size_t kFewestNames = 2;
constexpr std::size_t kLongestName = 255;

// With three labels or more, written small: `System.Net` is a name of another kind, and so is `notes.sh`.
bool is_beyond_doubt(std::string_view line) {
  if (line.size() > kLongestName || std::count(line.begin(), line.end(), '.') < 2) return false;
  if (line.front() >= 'A' && line.front() <= 'Z') return false;
  const std::vector<NameHit> hits = find_names(line);
  const std::size_t end = line.size() - (line.ends_with('.') ? 1 : 0);
  return hits.size() == 1 && hits[0].from == 0 && hits[0].length >= end && hits[0].shape == NameShape::whole;
}

struct NamesColumn {
  std::size_t filled = 0;
  std::size_t named = 0;
  std::size_t certain = 0;
  std::size_t terms = 0;

  bool holds_names() const { return certain >= kFewestNames && certain * 2 >= named && named * 5 >= filled * 3; }
  bool holds_terms() const { return terms >= kFewestNames && terms * 2 >= filled; }
};

void count_cell(const CellText& text, NamesColumn& column) {
  if (text.empty()) return;
  const std::string& cell = text.text();
  column.terms += states_text_term(text) ? 1 : 0;
  ++column.filled;
  const std::vector<Piece> names = names_in_cell(cell);
  column.named += names.empty() ? 0 : 1;
  column.certain += std::any_of(names.begin(), names.end(), [](Piece name) { return is_beyond_doubt(name.text); });
}

}  // namespace

std::vector<Piece> names_in_cell(const std::string& cell) {
  std::vector<Piece> names = split({cell, 0}, {"\n"});
  std::erase_if(names, [](Piece line) {
    return line.text.size() > kLongestName ||
           std::any_of(line.text.begin(), line.text.end(), [](char c) { return is_one_of(c, "/@\\"); }) ||
           name_shape(line.text) == NameShape::none;
  });
  return names;
}

std::optional<TableLayout> find_names_layout(const Grid& grid) {
  std::map<std::size_t, NamesColumn> columns;
  TableLayout layout;
  for (const GridRow& row : grid.rows) {
    if (row.is_header) {
      layout.header_rows += columns.empty() ? 1 : 0;
      continue;
    }
    for (const GridCell& cell : row.cells) count_cell(cell.text, columns[cell.column]);
  }
  for (const auto& [at, column] : columns) {
    if (column.holds_terms()) {
      layout.uses[at] = ColumnUse::text;
    } else if (column.holds_names()) {
      layout.uses[at] = ColumnUse::name;
    }
  }
  return layout.uses.empty() ? std::nullopt : std::optional(std::move(layout));
}

bool is_of_names(const TableLayout& layout) {
  return std::any_of(layout.uses.begin(), layout.uses.end(),
                     [](const auto& use) { return use.second == ColumnUse::name || use.second == ColumnUse::text; });
}

}  // namespace doczone::extractor
