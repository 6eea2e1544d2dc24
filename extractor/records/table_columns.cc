#include "extractor/records/table_columns.h"

#include <algorithm>
#include <utility>

#include "extractor/records/leading_value.h"
#include "extractor/records/words.h"
#include "model/ascii.h"

namespace doczone::extractor {
namespace {

constexpr std::size_t kLongestHeader = 60;

// A row of words: nothing in it could be a value of a record.
bool is_of_words(const GridRow& row) {
  std::size_t called = 0;
  for (const GridCell& cell : row.cells) {
    const std::string& text = cell.text.text();
    if (text.empty()) continue;
    if (text.size() > kLongestHeader || leading_name({text, 0}) || leading_number({text, 0}) || is_address(text) ||
        text == "@" || text == "*" || text.find('=') != std::string::npos)
      return false;
    const AskedWords words(text);
    for (const std::string_view kind : {"type", "name", "value", "target", "data", "priority", "ttl", "port", "record"})
      if (words.have(kind)) {
        ++called;
        break;
      }
  }
  return called > 0;
}

void read_header(const Grid& grid, TableColumns& out) {
  const GridRow* header = nullptr;
  std::size_t& rows = out.header_rows;
  while (rows < grid.rows.size() && grid.rows[rows].is_header) {
    if (!is_empty_row(grid.rows[rows])) header = &grid.rows[rows];
    ++rows;
  }
  if (header == nullptr && rows < grid.rows.size() && is_of_words(grid.rows[rows])) header = &grid.rows[rows++];
  if (header == nullptr) return;
  for (const GridCell& cell : header->cells) {
    if (cell.text.text().size() > kLongestHeader) continue;
    for (std::size_t i = 0; i < std::min<std::size_t>(cell.colspan, kMostColumns); ++i) {
      ColumnCount& column = out.columns[cell.column + i];
      column.header = cell.text.text();
      column.header_words = AskedWords(column.header);
    }
  }
}

bool tells(std::string_view owner) {
  return owner.find_first_of("@*_.-<{[$%") != std::string_view::npos;
}

void count(const CellFacts& facts, ColumnCount& column) {
  if (facts.is_empty) return;
  ++column.filled;
  column.types += facts.types.empty() ? 0 : 1;
  column.rare_types += facts.has_rare_types ? 1 : 0;
  column.typed_owners += facts.is_typed_owner ? 1 : 0;
  column.numbers += facts.number ? 1 : 0;
  column.ttls += facts.ttl ? 1 : 0;
  column.units += facts.has_unit ? 1 : 0;
  column.protocols += facts.is_protocol ? 1 : 0;
  column.services += facts.is_service ? 1 : 0;
  column.owners += facts.owners.empty() ? 0 : 1;
  column.apexes += facts.says_apex ? 1 : 0;
  for (const Piece& owner : facts.owners) {
    column.underscores += owner.text.starts_with('_') ? 1 : 0;
    column.telling += tells(owner.text) ? 1 : 0;
    column.capitals += owner.text[0] >= 'A' && owner.text[0] <= 'Z' ? 1 : 0;
  }
  unsigned long long number = 0;
  if (!facts.number || !parse_number(facts.number->text, number)) return;
  column.smallest = std::min(column.smallest, number);
  column.counted += number == column.filled && column.counted + 1 == column.filled ? 1 : 0;
}

}  // namespace

bool ColumnCount::is_called(std::string_view kind) const {
  return header_words.have(kind);
}

bool ColumnCount::holds_typed_owners() const {
  const bool named = telling > 0 || is_called("name") || is_called("record") || is_called("type");
  return named && typed_owners * 5 >= filled * 4;
}

bool ColumnCount::is_called_value() const {
  return is_called("value") || is_called("target") || is_called("data");
}

bool ColumnCount::explains() const {
  return is_called("description") && !is_called("name") && !is_called_value();
}

bool ColumnCount::is_example() const {
  return is_called("example") && !is_called("name") && !is_called_value();
}

// Two could be preferences.
bool ColumnCount::numbers_rows() const {
  return counted == filled && counted > 2 && !is_called("priority");
}

TableColumns read_headers(const Grid& grid) {
  TableColumns out;
  read_header(grid, out);
  return out;
}

TableColumns count_columns(const Grid& grid) {
  TableColumns out = read_headers(grid);
  for (std::size_t i = out.header_rows; i < grid.rows.size(); ++i) {
    if (grid.rows[i].is_header || is_empty_row(grid.rows[i]) || is_title_row(grid.rows[i])) continue;
    FactRow row;
    for (const GridCell& cell : grid.rows[i].cells) {
      if (cell.column >= kMostColumns) break;
      CellFacts facts = read_cell_facts(cell.text.text());
      count(facts, out.columns[cell.column]);
      row.texts[cell.column] = &cell.text.text();
      row.cells[cell.column] = std::move(facts);
    }
    out.rows.push_back(std::move(row));
  }
  return out;
}

}  // namespace doczone::extractor
