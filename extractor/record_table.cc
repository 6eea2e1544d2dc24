#include "extractor/record_table.h"

#include <algorithm>
#include <map>

#include "extractor/cell_values.h"
#include "extractor/words.h"
#include "model/name_template.h"
#include "model/service_registry.h"
#include "model/unicode.h"

namespace doczone::extractor {
namespace {

using Kind = CellValue::Kind;

// What the body cells of one column hold, counted.
struct ColumnTally {
  std::size_t filled = 0;     // cells with any text
  std::size_t names = 0;      // cells that hold a name
  std::size_t services = 0;   // of these: a `_service._proto` owner, damaged or not
  std::size_t types = 0;      // cells that hold a type and no name
  std::size_t composites = 0;
  std::size_t numbers = 0;    // cells that are one number
  std::size_t addresses = 0;
  std::size_t views = 0;  // cells of words that tell internal from external
};

enum class Role { none, names, types, numbers, addresses, views };

struct ReadCell {
  const GridCell* cell = nullptr;
  CellValues values;
};

struct ReadRow {
  std::size_t row = 0;
  std::vector<ReadCell> cells;
};

bool has_kind(const CellValues& values, Kind kind) {
  return std::any_of(values.values.begin(), values.values.end(), [&](const CellValue& v) { return v.kind == kind; });
}

bool is_service_owner(const CellValue& value) { return value.kind == Kind::name && value.value.find('_') != std::string::npos; }

class RecordTableReader {
 public:
  explicit RecordTableReader(const Grid& grid) {
    for (std::size_t i = 0; i < grid.rows.size(); ++i) {
      if (grid.rows[i].is_header) {
        if (headers_ == nullptr) headers_ = &grid.rows[i];
        continue;
      }
      ReadRow row{i, {}};
      for (const GridCell& cell : grid.rows[i].cells) {
        row.cells.push_back({&cell, read_cell_values(cell.text)});
        // Where the location is spelled out in full, the word beside it can only be a type that was translated.
        CellValues& values = row.cells.back().values;
        if (cell.text.text().find("DNS") != std::string::npos && read_untyped_composite(values, {})) values.has_weak_type = true;
      }
      rows_.push_back(std::move(row));
    }
    // A header made of plain cells: the first row says nothing in the language of DNS.
    if (headers_ == nullptr && !rows_.empty() && is_all_words(rows_.front())) {
      headers_ = &grid.rows[rows_.front().row];
      rows_.erase(rows_.begin());
    }
    tally();
  }

  std::optional<RecordTable> read() {
    if (!is_record_table()) return std::nullopt;
    choose_roles();
    reread_unreadable_types();
    RecordTable table;
    for (const ReadRow& row : rows_) {
      if (std::optional<RecordRow> records = read_row(row)) table.rows.push_back(std::move(*records));
    }
    if (table.rows.empty()) return std::nullopt;
    return table;
  }

 private:
  static bool is_all_words(const ReadRow& row) {
    return std::all_of(row.cells.begin(), row.cells.end(), [](const ReadCell& cell) {
      const std::vector<CellValue>& values = cell.values.values;
      return std::all_of(values.begin(), values.end(), [](const CellValue& value) { return value.kind == Kind::text; });
    });
  }

  void tally() {
    for (const ReadRow& row : rows_) {
      for (const ReadCell& cell : row.cells) {
        const CellValues& values = cell.values;
        ColumnTally& column = columns_[cell.cell->column];
        if (values.values.empty()) continue;
        ++column.filled;
        const bool names = has_kind(values, Kind::name);
        const bool types = values.has_strong_type || values.has_weak_type;
        if (names) ++column.names;
        if (std::any_of(values.values.begin(), values.values.end(), is_service_owner)) ++column.services;
        if (types && !names) ++column.types;
        if (values.is_composite) ++column.composites;
        if (has_kind(values, Kind::address) && !names) ++column.addresses;
        if (values.values.size() == 1 && values.values[0].kind == Kind::number) ++column.numbers;
        if (values.values.size() == 1 && is_location(values.values[0])) ++column.views;
      }
    }
  }

  // Some row has a type in one column and a name in another, and the column of types is one throughout: a stray capital letter in a
  // column of words (`A/V service`) makes no record table.
  bool is_record_table() const {
    for (const ReadRow& row : rows_) {
      bool typed = false;
      bool named = false;
      for (const ReadCell& cell : row.cells) {
        const ColumnTally& column = columns_.at(cell.cell->column);
        const bool steady = column.types * 5 >= column.filled * 3;
        typed = typed || (steady && (cell.values.has_strong_type || cell.values.has_weak_type));
        named = named || has_kind(cell.values, Kind::name);
      }
      if (typed && named) return true;
    }
    return false;
  }

  void choose_roles() {
    bool owner_found = false;
    std::size_t best_services = 0;
    for (const auto& [column, tally] : columns_) {
      Role role = Role::none;
      if (tally.types * 5 >= tally.filled * 3 && tally.types > 0) {
        role = Role::types;
      } else if (tally.names * 3 >= tally.filled && tally.names > 0) {
        role = Role::names;
      } else if (tally.addresses > 0) {
        role = Role::addresses;
      } else if (tally.numbers * 2 >= tally.filled && tally.numbers > 0) {
        role = Role::numbers;
      } else if (tally.views * 5 >= tally.filled * 3 && tally.views > 0) {
        role = Role::views;
      }
      roles_[column] = role;
      // The owners' column is the one with service labels; without any, the first column of names.
      if (role == Role::names && (!owner_found || tally.services > best_services)) {
        owner_column_ = column;
        owner_found = true;
        best_services = tally.services;
      }
    }
    choose_number_fields();
  }

  // A column of types has cells whose type translation has made a word (`Externer DNS/Ein`, `Ein`): that word stands where the type
  // should, and is read as one.
  void reread_unreadable_types() {
    std::vector<std::string> locations;
    for (const ReadRow& row : rows_) {
      for (const ReadCell& cell : row.cells) {
        if (!cell.values.is_composite) continue;
        for (const CellValue& value : cell.values.values) {
          if (value.kind == Kind::text) locations.push_back(value.value);
        }
      }
    }
    for (ReadRow& row : rows_) {
      for (ReadCell& cell : row.cells) {
        CellValues& values = cell.values;
        if (roles_[cell.cell->column] != Role::types || values.has_strong_type || values.has_weak_type) continue;
        if (values.values.size() != 1 || values.values[0].kind != Kind::text) continue;
        if (columns_[cell.cell->column].composites > 0) {
          read_untyped_composite(values, locations);
        } else if (values.values[0].length <= 16 && values.values[0].value.find(' ') == std::string::npos) {
          values.values[0].kind = Kind::type;
        }
      }
    }
  }

  static std::vector<CellValue> parts_of(const CellValue& whole) {
    std::vector<CellValue> parts;
    for (std::size_t at = 0; at <= whole.value.size();) {
      const std::size_t end = std::min({whole.value.find('/', at), whole.value.find("／", at), whole.value.size()});
      const std::string_view part = trim(std::string_view(whole.value).substr(at, end - at));
      if (!part.empty()) {
        const std::size_t from = whole.from + static_cast<std::size_t>(part.data() - whole.value.data());
        unsigned long long number = 0;
        const Kind kind = parse_unsigned(nfkc(part), 65535, number) ? Kind::number : Kind::text;
        parts.push_back({kind, std::string(part), from, part.size(), NameShape::none});
      }
      at = end + (end < whole.value.size() && whole.value[end] != '/' ? std::string_view("／").size() : 1);
    }
    return parts;
  }

  // `Externer DNS/Ein`, `Externer DNS/Ein/5061`: a location that speaks of the DNS or tells the view, and one word beside it.
  static bool read_untyped_composite(CellValues& values, const std::vector<std::string>& locations) {
    if (values.values.size() != 1 || values.values[0].kind != Kind::text || values.values[0].length > 80) return false;
    std::vector<CellValue> parts = parts_of(values.values[0]);
    if (parts.size() < 2 || parts.size() > 3) return false;
    const auto is_known = [&](const CellValue& part) {
      return view_in(part.value) || std::find(locations.begin(), locations.end(), part.value) != locations.end();
    };
    const auto location = std::find_if(parts.begin(), parts.end(), is_known);
    if (location == parts.end()) return false;
    bool typed = false;
    for (auto part = parts.begin(); part != parts.end(); ++part) {
      if (part == location || part->kind == Kind::number) continue;
      if (typed || part->value.find(' ') != std::string::npos) return false;
      part->kind = Kind::type;
      typed = true;
    }
    if (!typed) return false;
    values.values = std::move(parts);
    values.is_composite = true;
    return true;
  }

  // Which column of numbers is the port: the one whose header says so, else the only one, else the one that agrees with the registry.
  void choose_number_fields() {
    std::vector<std::size_t> open;
    for (const auto& [column, role] : roles_) {
      if (role != Role::numbers) continue;
      const std::string header = header_of(column);
      if (has_word(header, "priority")) {
        number_fields_[column] = Field::priority;
      } else if (has_word(header, "weight")) {
        number_fields_[column] = Field::weight;
      } else if (has_word(header, "ttl")) {
        number_fields_[column] = Field::ttl;
      } else if (has_word(header, "port")) {
        number_fields_[column] = Field::port;
      } else {
        open.push_back(column);
      }
    }
    const bool port_known = std::any_of(number_fields_.begin(), number_fields_.end(), [](const auto& f) { return f.second == Field::port; });
    for (const std::size_t column : open) {
      if (!port_known && (open.size() == 1 || agrees_with_registry(column))) number_fields_[column] = Field::port;
    }
  }

  std::string header_of(std::size_t column) const {
    if (headers_ == nullptr) return {};
    for (const GridCell& cell : headers_->cells) {
      if (cell.column <= column && column < cell.column + cell.colspan) return cell.text.text();
    }
    return {};
  }

  bool agrees_with_registry(std::size_t column) const {
    for (const ReadRow& row : rows_) {
      std::string number;
      std::optional<std::uint16_t> port;
      for (const ReadCell& cell : row.cells) {
        for (const CellValue& value : cell.values.values) {
          if (cell.cell->column == column && value.kind == Kind::number) number = value.value;
          if (!is_service_owner(value)) continue;
          const auto name = NameTemplate::parse(normalise_name(value.value));
          const ServiceEntry* service = name ? find_service(name->service(), name->protocol()) : nullptr;
          if (service != nullptr) port = service->port;
        }
      }
      if (port && number == std::to_string(*port)) return true;
    }
    return false;
  }

  std::optional<RecordRow> read_row(const ReadRow& row) {
    RecordRow out;
    out.row = row.row;
    bool typed = false;
    bool named = false;
    bool owner_seen = false;
    for (const ReadCell& cell : row.cells) {
      const Role role = roles_[cell.cell->column];
      if (const std::string& text = cell.cell->text.text(); !text.empty()) {
        out.cells.push_back({cell.cell->column, cell.cell->text.source_span(0, text.size()), text});
      }
      for (const CellValue& value : joined_location(cell.values)) {
        const std::optional<Field> field = field_of(cell, value, role, owner_seen);
        if (!field) {
          if (value.kind == Kind::text) add_comment(out, value.value);
          continue;
        }
        typed = typed || *field == Field::type;
        named = named || is_name_field(*field);
        owner_seen = owner_seen || *field == Field::owner;
        add_atom(out, cell, value, *field, row.row);
      }
      if (role == Role::names && cell.values.marks_example) out.marks_example = true;
    }
    if (!named && !(typed && out.atoms.size() > 1)) return std::nullopt;
    std::stable_sort(out.atoms.begin(), out.atoms.end(), [](const Atom& a, const Atom& b) { return a.span.offset < b.span.offset; });
    out.span = hull(out.atoms.front().span, out.atoms.back().span);
    return out;
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

  // What a value is, given its column. Empty: no atom.
  std::optional<Field> field_of(const ReadCell& cell, const CellValue& value, Role role, bool owner_seen) const {
    switch (value.kind) {
      case Kind::type: return role == Role::types ? std::optional(Field::type) : std::nullopt;
      case Kind::address: return role == Role::types ? std::nullopt : std::optional(Field::address);
      case Kind::number:
        return field_of_number(cell, value, role);
      case Kind::text:
        if (role == Role::types && (cell.values.is_composite || is_location(value))) return Field::view;
        if (role == Role::views && is_location(value)) return Field::view;
        return std::nullopt;
      case Kind::name: break;
    }
    const bool trusted = value.shape == NameShape::whole || role == Role::names;
    if (!trusted || (role != Role::names && !is_service_owner(value))) return std::nullopt;
    if (is_service_owner(value) && (cell.cell->column == owner_column_ || !owner_seen)) return Field::owner;
    return cell.cell->column == owner_column_ ? Field::owner : Field::target;
  }

  std::optional<Field> field_of_number(const ReadCell& cell, const CellValue& value, Role role) const {
    if (cell.values.is_composite) return Field::port;
    const auto found = number_fields_.find(cell.cell->column);
    if (found != number_fields_.end()) return found->second;
    if (role != Role::names) return std::nullopt;
    // Below a name: `5061` or `Port 5061`, but not `Edition 2013`.
    const std::string_view text = cell.cell->text.text();
    const std::size_t begin = text.rfind('\n', value.from) + 1;
    const std::string_view line = text.substr(begin, text.find('\n', value.from) - begin);
    return line.size() == value.length || has_word(line, "port") ? std::optional(Field::port) : std::nullopt;
  }

  static bool is_location(const CellValue& value) {
    return value.kind == Kind::text && value.value.size() <= 60 && view_in(value.value).has_value();
  }

  static void add_comment(RecordRow& row, std::string_view text) {
    if (!row.comment.empty()) row.comment += " | ";
    row.comment += text;
  }

  static void add_atom(RecordRow& row, const ReadCell& cell, const CellValue& value, Field field, std::size_t number) {
    Atom atom;
    atom.field = field;
    atom.value = value.value;
    atom.span = cell.cell->text.source_span(value.from, value.length);
    atom.row = number;
    atom.column = cell.cell->column;
    atom.one_run = cell.cell->text.is_one_run(value.from, value.length);
    row.atoms.push_back(std::move(atom));
  }

  const GridRow* headers_ = nullptr;
  std::vector<ReadRow> rows_;
  std::map<std::size_t, ColumnTally> columns_;
  std::map<std::size_t, Role> roles_;
  std::map<std::size_t, Field> number_fields_;
  std::size_t owner_column_ = 0;
};

}  // namespace

std::optional<RecordTable> read_record_table(const Grid& grid, std::size_t number) {
  std::optional<RecordTable> table = RecordTableReader(grid).read();
  if (!table) return std::nullopt;
  table->number = number;
  table->span = grid.span;
  for (RecordRow& row : table->rows) {
    for (Atom& atom : row.atoms) atom.table = number;
  }
  return table;
}

}  // namespace doczone::extractor
