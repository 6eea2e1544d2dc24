#include "extractor/records/record_table.h"

#include <algorithm>
#include <set>

#include "extractor/names/damaged_name.h"
#include "extractor/records/column_roles.h"
#include "extractor/records/explained_rows.h"
#include "extractor/records/leading_value.h"
#include "extractor/records/lesson_table.h"
#include "extractor/records/names_table.h"
#include "extractor/records/record_data.h"
#include "extractor/records/stated_rows.h"
#include "extractor/records/table_layout.h"
#include "extractor/records/table_values.h"
#include "extractor/records/words.h"
#include "model/ascii.h"
#include "model/rr_type.h"

namespace doczone::extractor {
namespace {

using Kind = CellValue::Kind;

void add_record_cell(const GridCell& cell, std::vector<RecordCell>& out) {
  const std::string& text = cell.text.text();
  if (!text.empty()) out.push_back({cell.column, cell.text.source_span(0, text.size()), text});
}

// Of the last header row that says something.
void add_headers(const Grid& grid, std::size_t header_rows, RecordTable& table) {
  for (std::size_t row = header_rows; row-- > 0 && table.headers.empty();) {
    for (const GridCell& cell : grid.rows[row].cells) add_record_cell(cell, table.headers);
  }
}

std::optional<RecordTable> numbered(std::optional<RecordTable> table, const Grid& grid, const TablePlace& place) {
  if (!table) return std::nullopt;
  table->form = grid.form;
  table->number = place.number;
  table->span = grid.span;
  table->section = place.section;
  table->anchor = place.anchor;
  table->is_ruled_out = place.is_ruled_out;
  table->grid_rows = grid.rows.size();
  for (RecordRow& row : table->rows) {
    for (Atom& atom : row.atoms) atom.table = place.number;
  }
  return table;
}

class RecordTableReader {
 public:
  RecordTableReader(const Grid& grid, const ServiceRegistry& services)
      : values_(read_table_values(grid, services)), roles_(values_, services) {}

  std::optional<RecordTable> read() {
    if (!roles_.states_records()) return std::nullopt;
    reread_unreadable_types();
    RecordTable table;
    for (const ReadRow& row : values_.rows) {
      if (std::optional<RecordRow> records = read_row(row)) table.rows.push_back(std::move(*records));
    }
    if (table.rows.empty()) return std::nullopt;
    if (values_.header != nullptr) {
      for (const GridCell& cell : values_.header->cells) add_record_cell(cell, table.headers);
    }
    return table;
  }

 private:
  // A column of types has cells whose type translation has made a word (`Externer DNS/Ein`, `Ein`): that word stands
  // where the type should, and is read as one.
  void reread_unreadable_types() {
    std::set<std::string> locations;
    for (const ReadRow& row : values_.rows) {
      for (const ReadCell& cell : row.cells) {
        if (!cell.values.is_composite) continue;
        for (const CellValue& value : cell.values.values) {
          if (value.kind == Kind::text) locations.insert(value.value);
        }
      }
    }
    for (ReadRow& row : values_.rows) {
      for (ReadCell& cell : row.cells) {
        CellValues& values = cell.values;
        if (roles_.role(cell.cell->column) != Role::types || values.has_strong_type || values.has_weak_type) continue;
        if (values.values.size() != 1 || values.values[0].kind != Kind::text) continue;
        if (roles_.tally(cell.cell->column).composites > 0) {
          read_untyped_composite(values, locations);
        } else if (values.values[0].length <= 16 && values.values[0].value.find(' ') == std::string::npos) {
          values.values[0].kind = Kind::type;
        }
      }
    }
  }

  std::optional<RecordRow> read_row(const ReadRow& row) {
    RecordRow out;
    out.row = row.row;
    bool typed = false;
    bool named = false;
    const bool owned = has_plain_owner(row);
    const std::optional<RrType> type = only_type(row);
    bool owner_seen = false;
    for (const ReadCell& cell : row.cells) {
      const Role role = roles_.role(cell.cell->column);
      add_record_cell(*cell.cell, out.cells);
      for (const CellValue& value : values_of(cell, role, type)) {
        const std::optional<Field> field =
            type == RrType::TXT && is_txt_data(cell, value) ? std::optional(Field::txt)
            : value.in_prose ? field_in_sentence(value, role, roles_.has_types_column(), owned, owner_seen)
                             : field_of(cell, value, role, owner_seen);
        if (!field) {
          if (value.kind == Kind::text) add_comment(out, value.value);
          continue;
        }
        typed = typed || *field == Field::type;
        named = named || is_name_field(*field);
        owner_seen = owner_seen || *field == Field::owner;
        add_atom(out, cell, value, *field, row.row, role);
      }
      if (role == Role::names && cell.values.marks_example) out.marks_example = true;
    }
    if (!named && !(typed && out.atoms.size() > 1)) return std::nullopt;
    std::stable_sort(out.atoms.begin(), out.atoms.end(),
                     [](const Atom& a, const Atom& b) { return a.span.offset < b.span.offset; });
    out.span = out.atoms.front().span;
    for (const Atom& atom : out.atoms) out.span = hull(out.span, atom.span);  // one may lie inside another
    return out;
  }

  // The row names its owner in a cell of its own: names in its sentences are then mentions.
  bool has_plain_owner(const ReadRow& row) const {
    return std::any_of(row.cells.begin(), row.cells.end(), [&](const ReadCell& cell) {
      return cell.cell->column == roles_.owner_column() &&
             (holds(cell.values, Kind::name) || roles_.role(cell.cell->column) == Role::labels);
    });
  }

  // The type of the row; empty where it has none, several or one that nobody knows.
  std::optional<RrType> only_type(const ReadRow& row) const {
    std::optional<RrType> found;
    for (const ReadCell& cell : row.cells) {
      if (roles_.role(cell.cell->column) != Role::types) continue;
      for (const CellValue& value : cell.values.values) {
        if (value.kind != Kind::type) continue;
        const std::optional<RrType> type = parse_rr_type(value.value);
        if (!type || (found && *found != *type)) return std::nullopt;
        found = type;
      }
    }
    return found;
  }

  // The type may tell more of a cell than the cell alone.
  std::vector<CellValue> values_of(const ReadCell& cell, Role role, std::optional<RrType> type) const {
    if (type && cell.cell->column != roles_.owner_column() && role != Role::types && !states_pairs(cell.values) &&
        !cell.values.is_composite) {
      const bool of_values = role == Role::names || roles_.is_headed_as_values(cell.cell->column);
      std::vector<CellValue> data = record_data_in(cell.cell->text.text(), *type, of_values);
      if (!data.empty()) return data;
    }
    return joined_location(cell.values);
  }

  // What a TXT record says: `key=value` (RFC 1464).
  bool is_txt_data(const ReadCell& cell, const CellValue& value) const {
    if (value.stated_field || value.in_prose || cell.cell->column == roles_.owner_column()) return false;
    return value.kind == Kind::text && is_attribute(value.value);
  }

  static bool is_attribute(std::string_view text) {
    const std::size_t equals = text.find('=');
    return equals != std::string_view::npos && equals > 0 && equals + 1 < text.size() &&
           text.find(' ') == std::string_view::npos && is_ascii_alpha(text[0]);
  }

  // `DNS/A externe`: the two halves of a location are one value; its span is their hull.
  static std::vector<CellValue> joined_location(const CellValues& values) {
    if (!values.is_composite) return values.values;
    std::vector<CellValue> out;
    CellValue* location = nullptr;
    out.reserve(values.values.size());
    for (const CellValue& value : values.values) {
      if (value.kind != Kind::text || location == nullptr) {
        out.push_back(value);
        if (value.kind == Kind::text) location = &out.back();
        continue;
      }
      location->value += " " + value.value;
      location->length = value.from + value.length - location->from;
    }
    return out;
  }

  // What a value in a sentence is.
  static std::optional<Field> field_in_sentence(const CellValue& value, Role role, bool typed, bool owned,
                                                bool owner_seen) {
    switch (value.kind) {
      case Kind::type:
        return typed && role != Role::names ? std::nullopt : std::optional(Field::type);
      case Kind::address:
        return Field::address;
      case Kind::number:
        return value.stated_field;
      case Kind::text:
        return std::nullopt;
      case Kind::name:
        break;
    }
    if (owned && role != Role::names) return Field::mention;
    if (is_service_owner(value)) return Field::owner;
    return owner_seen ? Field::target : Field::owner;
  }

  // What a value is, given its column. Empty: no atom.
  std::optional<Field> field_of(const ReadCell& cell, const CellValue& value, Role role, bool owner_seen) const {
    if (value.stated_field) return value.stated_field;
    switch (value.kind) {
      case Kind::type:
        return role == Role::types || role == Role::names ? std::optional(Field::type) : std::nullopt;
      case Kind::address:
        return role == Role::types ? std::nullopt : std::optional(Field::address);
      case Kind::number:
        return field_of_number(cell, value, role);
      case Kind::text:
        return field_of_text(cell, value, role);
      case Kind::name:
        break;
    }
    const bool trusted = value.shape == NameShape::whole || role == Role::names;
    if (!trusted) return std::nullopt;
    if (is_service_owner(value) && (cell.cell->column == roles_.owner_column() || !owner_seen)) return Field::owner;
    return cell.cell->column == roles_.owner_column() || (!owner_seen && role != Role::names) ? Field::owner
                                                                                              : Field::target;
  }

  std::optional<Field> field_of_text(const ReadCell& cell, const CellValue& value, Role role) const {
    if (role == Role::types && (cell.values.is_composite || is_location(value))) return Field::view;
    if (role == Role::views && is_location(value)) return Field::view;
    if (role == Role::labels || role == Role::protocols) return Field::owner;
    if (role != Role::names || value.length > 40) return std::nullopt;
    // A label among names: relative, or a name of which translation left one word.
    const bool beside_name =
        holds(cell.values, Kind::name) && value.value.find(' ') == std::string::npos && has_letter(value.value);
    const ColumnTally& column = roles_.tally(cell.cell->column);
    const bool alone =
        is_only_text(cell.values) && is_label(value.value) && column.names + column.labels == column.filled;
    if (!beside_name && !alone) return std::nullopt;
    return cell.cell->column == roles_.owner_column() ? Field::owner : Field::target;
  }

  static bool has_letter(std::string_view text) {
    return std::any_of(text.begin(), text.end(), is_ascii_alpha) ||
           (!text.empty() && static_cast<unsigned char>(text[0]) >= 0xE3);
  }

  std::optional<Field> field_of_number(const ReadCell& cell, const CellValue& value, Role role) const {
    if (cell.values.is_composite) return Field::port;
    if (const auto field = roles_.number_field(cell.cell->column)) return field;
    // `Port 5061` in any column, a bare `5061` below a name, but not `Edition 2013`.
    const std::string_view text = cell.cell->text.text();
    const std::size_t begin = text.rfind('\n', value.from) + 1;
    const std::string_view line = text.substr(begin, text.find('\n', value.from) - begin);
    const bool bare = role == Role::names && line.size() == value.length;
    return bare || has_word(line, "port") ? std::optional(Field::port) : std::nullopt;
  }

  static void add_comment(RecordRow& row, std::string_view text) {
    if (!row.comment.empty()) row.comment += " | ";
    row.comment += text;
  }

  // `1 hour` of a time to live, of which the number was found.
  static CellValue with_unit(CellValue value, const std::string& text) {
    const std::string_view rest = std::string_view(text).substr(value.from);
    const std::optional<Piece> time = leading_ttl({rest.substr(0, rest.find('\n')), value.from});
    if (value.kind != Kind::number || !time || time->text.size() <= value.length) return value;
    value.value = time->text;
    value.length = time->text.size();
    return value;
  }

  void add_atom(RecordRow& row, const ReadCell& cell, const CellValue& found, Field field, std::size_t number,
                Role role) const {
    const CellValue value = field == Field::ttl ? with_unit(found, cell.cell->text.text()) : found;
    Atom atom;
    atom.field = field;
    atom.in_prose = value.in_prose || (field == Field::type && role != Role::types);
    atom.part = role == Role::protocols                         ? OwnerPart::protocol
                : role == Role::labels && roles_.splits_owner() ? OwnerPart::service
                                                                : value.part;
    atom.value = value.value;
    atom.span = cell.cell->text.source_span(value.from, value.length);
    atom.row = number;
    atom.column = cell.cell->column;
    atom.one_run = cell.cell->text.is_one_run(value.from, value.length);
    atom.runs = cell.cell->text.runs_of(value.from, value.length);
    row.atoms.push_back(std::move(atom));
  }

  TableValues values_;
  ColumnRoles roles_;
};

}  // namespace

std::optional<RecordTable> read_with_layout(const Grid& grid, const TablePlace& place, const TableLayout& layout,
                                            const RowTypes& known) {
  std::optional<RecordTable> table = read_stated_rows(lay_out(layout, grid, known));
  if (!table) return std::nullopt;
  add_headers(grid, layout.header_rows, *table);
  for (RecordRow& row : table->rows) {
    row.cells.clear();
    for (const GridCell& cell : grid.rows[row.row].cells) add_record_cell(cell, row.cells);
  }
  table->layout = layout;
  return numbered(std::move(table), grid, place);
}

namespace {

// "(for example)" behind a name.
void copy_marks(const RecordTable& from, RecordTable& to) {
  auto same = from.rows.begin();
  for (RecordRow& row : to.rows) {
    while (same != from.rows.end() && same->row < row.row) ++same;
    if (same != from.rows.end() && same->row == row.row) row.marks_example = same->marks_example;
  }
}

}  // namespace

std::optional<RecordTable> read_record_table(const Grid& grid, const TablePlace& place,
                                             const ServiceRegistry& services) {
  if (grid.form != Form::table) return numbered(read_stated_rows(grid), grid, place);
  if (is_lesson(grid)) return std::nullopt;
  std::optional<RecordTable> by_cells = RecordTableReader(grid, services).read();
  if (const std::optional<TableLayout> layout = find_layout(grid, place.above, services)) {
    std::optional<RecordTable> laid_out = read_with_layout(grid, place, *layout);
    if (laid_out && (!by_cells || accounts_for(*laid_out, *by_cells))) {
      if (by_cells) copy_marks(*by_cells, *laid_out);
      return laid_out;
    }
  }
  if (by_cells) return numbered(std::move(by_cells), grid, place);
  const std::optional<TableLayout> names = find_names_layout(grid);
  return names ? read_with_layout(grid, place, *names) : std::nullopt;
}

std::optional<RecordTable> read_by_cells(const Grid& grid, const TablePlace& place, const ServiceRegistry& services) {
  return numbered(RecordTableReader(grid, services).read(), grid, place);
}

}  // namespace doczone::extractor
