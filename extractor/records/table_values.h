// Reads a table's body into values, cell by cell, and finds its header row: columns get their roles from these.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "extractor/records/cell_values.h"
#include "extractor/tables/grid.h"

namespace doczone::extractor {

struct ReadCell {
  const GridCell* cell = nullptr;
  CellValues values;
};

struct ReadRow {
  std::size_t row = 0;  // 0-based in the grid
  std::vector<ReadCell> cells;
};

// It refers to the grid that it was read from.
struct TableValues {
  const GridRow* header = nullptr;  // null when there is none
  std::vector<ReadRow> rows;        // without header rows
};

TableValues read_table_values(const Grid& grid, const ServiceRegistry& services);

// Reads `Externer DNS/Ein` as location and type: one part tells the view or is one of `locations`, the other is one
// word. False when the cell is something else.
bool read_untyped_composite(CellValues& values, const std::set<std::string>& locations);

// True when a value of this kind stands in the cell by itself, not in a sentence.
bool holds(const CellValues& values, CellValue::Kind kind);
bool holds_name_anywhere(const CellValues& values);
bool is_only_text(const CellValues& values);
// True when the cell has pairs that tell an owner, a target or a text, and something else: `Name: @`, `Value: …`.
bool states_pairs(const CellValues& values);
// True for a name with a service label.
bool is_service_owner(const CellValue& value);
// True for a few words that tell internal from external.
bool is_location(const CellValue& value);

}  // namespace doczone::extractor
