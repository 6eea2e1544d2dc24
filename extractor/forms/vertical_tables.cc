#include "extractor/forms/vertical_tables.h"

#include <algorithm>
#include <set>
#include <utility>

#include "extractor/forms/field_records.h"
#include "extractor/forms/line_pairs.h"
#include "extractor/forms/marked_text.h"
#include "extractor/records/text_grammar.h"
#include "extractor/records/types_above.h"

namespace doczone::extractor {
namespace {

constexpr std::size_t kFewestKeys = 2;

const GridCell* cell_in(const GridRow& row, std::size_t column) {
  for (const GridCell& cell : row.cells) {
    if (cell.column == column && !cell.is_continued && !cell.text.empty()) return &cell;
  }
  return nullptr;
}

// `ip4:192.0.2.1` is a value of its own, whatever its first word may be elsewhere.
bool is_key(const GridCell* cell) {
  return cell != nullptr && may_be_key(cell->text.text()) && key_in_words(cell->text.text()).has_value() &&
         !is_text_term(cell->text.text());
}

// Behind the last column of any row.
std::size_t width_of(const Grid& grid) {
  std::size_t width = 0;
  for (const GridRow& row : grid.rows) {
    if (!row.cells.empty()) width = std::max(width, row.cells.back().column + 1);
  }
  return width;
}

// Most rows begin with a key that is known; the first row goes on with a value.
bool has_keys_in_front(const Grid& grid) {
  std::size_t keys = 0;
  std::size_t rows = 0;
  for (const GridRow& row : grid.rows) {
    const GridCell* const front = cell_in(row, 0);
    if (front == nullptr) continue;
    ++rows;
    keys += is_key(front) ? 1 : 0;
  }
  const std::vector<GridCell>& first = grid.rows.front().cells;
  const auto titles = std::count_if(first.begin(), first.end(), [](const GridCell& c) { return is_key(&c); });
  return keys >= kFewestKeys && 3 * keys >= 2 * (rows - 1) && titles <= 1;
}

// "`A`, `AAAA`, `CNAME`": what a field may hold.
bool is_choice(const GridRow& row) {
  std::vector<RrType> types;
  for (const GridCell& cell : row.cells) {
    const bool is_type = cell.stated && cell.stated->field == Field::type;
    if (const auto type = is_type ? parse_rr_type(type_of(cell.text.text())) : std::nullopt) types.push_back(*type);
  }
  return types.size() > 1 && !are_one_demand(types);
}

}  // namespace

bool has_only_keys_in_front(const Grid& grid) {
  std::set<Field> fields;
  for (const GridRow& row : grid.rows) {
    const GridCell* const front = cell_in(row, 0);
    if (front == nullptr) continue;
    if (!is_key(front) && &row == &grid.rows.front()) continue;  // a title
    if (!is_key(front)) return false;
    fields.insert(key_in_words(front->text.text())->field);
  }
  return fields.size() > kFewestKeys && fields.count(Field::type) > 0;
}

std::vector<Grid> read_vertical_table(const SourceText& page, const Grid& grid, const std::vector<RrType>& above) {
  std::vector<Grid> out;
  if (grid.rows.size() < kFewestKeys || width_of(grid) < 2 || !has_keys_in_front(grid)) return out;
  for (std::size_t column = 1; column < width_of(grid); ++column) {
    std::vector<FieldPair> pairs;
    for (const GridRow& row : grid.rows) {
      const GridCell* const key = cell_in(row, 0);
      const GridCell* const value = cell_in(row, column);
      if (key == nullptr || value == nullptr) continue;
      std::optional<FieldPair> pair = pair_of_cells(key->text.text(), value->text, marks_of(page.bytes(), value->text));
      if (!pair) continue;
      pair->span = value->text.source_span(0, value->text.text().size());
      pairs.push_back(std::move(*pair));
    }
    for (RowOfFields& read : rows_of_fields(pairs, above)) {
      if (is_choice(read.row)) continue;
      Grid record;
      record.form = Form::fields;
      record.span = grid.span;
      record.types = std::move(read.types);
      record.rows.push_back(std::move(read.row));
      out.push_back(std::move(record));
    }
  }
  return out;
}

}  // namespace doczone::extractor
