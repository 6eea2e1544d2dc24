#include "extractor/records/unread_table.h"

#include <algorithm>
#include <cstddef>

#include "extractor/records/cell_pieces.h"
#include "extractor/records/lesson_table.h"
#include "extractor/records/special_columns.h"
#include "extractor/records/table_columns.h"
#include "extractor/records/types_above.h"
#include "model/rr_type.h"

namespace doczone::extractor {
namespace {

// Of the cells that hold anything, nearly all.
bool is_most(std::size_t part, std::size_t filled) {
  return part > 0 && part * 5 >= filled * 4;
}

// What bears witness for records in a table that states none.
class Witnesses {
 public:
  explicit Witnesses(const TableColumns& table) : table_(table) {
    for (const auto& [at, column] : table.columns) look_at(at, column);
  }

  bool has_types() const { return typed_; }
  bool has_owners() const { return owners_ > 0; }
  bool has_values() const { return owners_ + values_ > 0; }
  // No table of another kind has a TTL beside a name and a value, or a record's name that is one.
  bool is_headed() const { return may_be_headed() && ((ttl_ && called_name_) || has_owners()); }
  bool may_be_headed() const { return called_value_ && ((ttl_ && called_name_) || called_record_); }

 private:
  void look_at(std::size_t at, const ColumnCount& column) {
    called_record_ = called_record_ || column.is_called("record");
    ttl_ = ttl_ || column.is_called("ttl");
    called_value_ = called_value_ || column.is_called_value();
    called_name_ = called_name_ || column.is_called("name");
    if (column.explains() || column.is_example()) return;
    // A letter may be anything.
    if (is_most(column.types, column.filled) && has_telling_type(at)) {
      typed_ = true;
    } else if (is_most(column.owners, column.filled) && column.telling * 2 >= column.filled) {
      ++owners_;
    } else if (is_most(addresses_in(table_, at), column.filled)) {
      ++values_;
    }
  }

  bool has_telling_type(std::size_t at) const {
    return std::any_of(table_.rows.begin(), table_.rows.end(), [&](const FactRow& row) {
      const auto cell = row.cells.find(at);
      if (cell == row.cells.end() || cell->second.has_rare_types || cell->second.is_typed_owner) return false;
      return std::any_of(cell->second.types.begin(), cell->second.types.end(),
                         [](Piece type) { return type_said_by(type) != RrType::A; });
    });
  }

  const TableColumns& table_;
  bool typed_ = false;
  bool ttl_ = false;
  bool called_record_ = false;
  bool called_value_ = false;
  bool called_name_ = false;
  std::size_t owners_ = 0;  // columns
  std::size_t values_ = 0;
};

// Most tables have neither types nor such headers, and are not looked at closely.
bool may_have_witnesses(const Grid& grid) {
  const TableColumns headers = read_headers(grid);
  if (Witnesses(headers).may_be_headed()) return true;
  return std::any_of(grid.rows.begin(), grid.rows.end(), [](const GridRow& row) {
    return std::any_of(row.cells.begin(), row.cells.end(),
                       [](const GridCell& cell) { return names_types(cell.text.text()); });
  });
}

}  // namespace

std::string why_unread(const Grid& grid, const TablePlace& place) {
  if (place.is_ruled_out || !may_have_witnesses(grid) || is_lesson(grid)) return {};
  const TableColumns columns = count_columns(grid);
  if (columns.rows.empty()) return {};
  const Witnesses found(columns);
  if (found.has_types() && found.has_values())
    return found.has_owners() ? "what stands beside the types is no data that they can have" : "no column holds owners";
  if (found.is_headed() && place.above.empty() && !found.has_types()) return "no column tells the type";
  return {};
}

}  // namespace doczone::extractor
