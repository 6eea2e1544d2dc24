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
  std::size_t filled = 0;      // cells with any text
  std::size_t names = 0;       // cells that hold a name
  std::size_t services = 0;    // of these: a `_service._proto` owner, damaged or not
  std::size_t labels = 0;      // cells that are one label: `sip`, `@`
  std::size_t protocols = 0;   // of these: `TCP`, `_tls`
  std::size_t types = 0;       // cells that hold a type and no name
  std::size_t words = 0;       // cells of one short word
  std::size_t composites = 0;
  std::size_t numbers = 0;     // cells that are one number
  std::size_t addresses = 0;
  std::size_t views = 0;       // cells of words that tell internal from external

  // A column of types holds little else: types, or the short words that translation made of them.
  bool is_types() const { return types > 0 && (types * 5 >= filled * 3 || types + words >= filled); }
};

enum class Role { none, names, labels, protocols, types, numbers, addresses, views };

constexpr std::size_t kShortWord = 16;

struct ReadCell {
  const GridCell* cell = nullptr;
  CellValues values;
};

struct ReadRow {
  std::size_t row = 0;
  std::vector<ReadCell> cells;
};

bool holds(const CellValues& values, Kind kind) {
  return std::any_of(values.values.begin(), values.values.end(), [&](const CellValue& v) { return v.kind == kind && !v.in_prose; });
}

bool holds_name_anywhere(const CellValues& values) {
  return std::any_of(values.values.begin(), values.values.end(), [](const CellValue& v) { return v.kind == Kind::name; });
}

bool is_service_owner(const CellValue& value) { return value.kind == Kind::name && value.value.find('_') != std::string::npos; }

bool is_only_text(const CellValues& values) { return values.values.size() == 1 && values.values[0].kind == Kind::text; }

class RecordTableReader {
 public:
  explicit RecordTableReader(const Grid& grid) {
    for (std::size_t i = 0; i < grid.rows.size(); ++i) {
      if (grid.rows[i].is_header) {
        if (headers_ == nullptr || is_empty(*headers_)) headers_ = &grid.rows[i];
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
    if (headers_ != nullptr) {
      for (const GridCell& cell : headers_->cells) add_cell(cell, table.headers);
    }
    return table;
  }

 private:
  static bool is_empty(const GridRow& row) {
    return std::all_of(row.cells.begin(), row.cells.end(), [](const GridCell& c) { return c.text.empty(); });
  }

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
        const bool names = holds(values, Kind::name);
        if (names) ++column.names;
        if (std::any_of(values.values.begin(), values.values.end(), [](const CellValue& v) { return is_service_owner(v) && !v.in_prose; })) ++column.services;
        if ((values.has_strong_type || values.has_weak_type) && !names) ++column.types;
        if (values.is_composite) ++column.composites;
        if (holds(values, Kind::address) && !names) ++column.addresses;
        if (values.values.size() == 1 && values.values[0].kind == Kind::number) ++column.numbers;
        if (!is_only_text(values)) continue;
        const CellValue& text = values.values[0];
        if (is_location(text)) ++column.views;
        if (text.length <= kShortWord && text.value.find(' ') == std::string::npos) ++column.words;
        if (is_label(text.value)) ++column.labels;
        if (is_protocol_word(text.value)) ++column.protocols;
      }
    }
  }

  bool is_record_table() const {
    bool types_column = false;
    for (const auto& [column, tally] : columns_) types_column = types_column || tally.is_types();
    bool names_column = false;
    for (const auto& [column, tally] : columns_) {
      names_column = names_column || (tally.filled > 0 && !tally.is_types() && (tally.names > 0 || (tally.labels == tally.filled && types_column)));
    }
    if (types_column && names_column) {
      for (const ReadRow& row : rows_) {
        if (has_type(row) && has_name(row)) return true;
      }
    }
    return states_records_in_sentences() || names_types_in_header();
  }

  // A type in the row's column of types: a stray capital letter in a column of words (`A/V service`) does not count.
  bool has_type(const ReadRow& row) const {
    return std::any_of(row.cells.begin(), row.cells.end(), [&](const ReadCell& cell) {
      return columns_.at(cell.cell->column).is_types() && (cell.values.has_strong_type || cell.values.has_weak_type);
    });
  }

  bool has_name(const ReadRow& row) const {
    return std::any_of(row.cells.begin(), row.cells.end(), [&](const ReadCell& cell) {
      const ColumnTally& column = columns_.at(cell.cell->column);
      const bool label = is_only_text(cell.values) && is_label(cell.values.values[0].value) && !column.is_types() &&
                         column.labels + column.names == column.filled;
      return holds_name_anywhere(cell.values) || label;
    });
  }

  // "An SRV record for _sip._tls.example.org over port 443 that maps to …": one sentence with a type and a service is enough; of plain
  // names, most rows must speak of a type.
  bool states_records_in_sentences() const {
    std::size_t speaking = 0;
    bool stated = false;
    for (const ReadRow& row : rows_) {
      bool speaks = false;
      for (const ReadCell& cell : row.cells) {
        const CellValues& values = cell.values;
        const bool service = std::any_of(values.values.begin(), values.values.end(), [](const CellValue& v) { return is_service_owner(v); });
        if (values.states_record && service) return true;
        speaks = speaks || values.speaks_of_type;
        stated = stated || values.states_record || (values.speaks_of_type && values.pairs_address);
      }
      if (speaks) ++speaking;
    }
    return stated && speaking * 2 >= rows_.size();
  }

  // The type stands only in a header (`CNAME records (example)`), and the columns are full of names.
  bool names_types_in_header() const {
    if (headers_ == nullptr) return false;
    bool typed = false;
    for (const GridCell& cell : headers_->cells) {
      const CellValues values = read_cell_values(cell.text);
      typed = typed || values.has_strong_type ||
              std::any_of(values.values.begin(), values.values.end(), [](const CellValue& v) { return v.kind == Kind::type && v.value != "A"; });
    }
    std::size_t names = 0;
    for (const auto& [column, tally] : columns_) names += tally.names * 2 >= tally.filled && tally.names > 0 ? 1 : 0;
    return typed && names > 0;
  }

  void choose_roles() {
    bool owner_found = false;
    std::size_t best_services = 0;
    for (const auto& [column, tally] : columns_) {
      const Role role = role_of(tally);
      has_types_column_ = has_types_column_ || role == Role::types;
      roles_[column] = role;
      // The owners' column is the one with service labels; without any, the first column of names.
      if (role == Role::names && (!owner_found || tally.services > best_services)) {
        owner_column_ = column;
        owner_found = true;
        best_services = tally.services;
      }
    }
    choose_label_columns(owner_found);
    choose_number_fields();
  }

  static Role role_of(const ColumnTally& tally) {
    if (tally.is_types()) return Role::types;
    if (tally.names * 3 >= tally.filled && tally.names > 0) return Role::names;
    if (tally.protocols > 0 && tally.protocols == tally.labels && tally.labels * 2 >= tally.filled) return Role::protocols;
    if (tally.addresses > 0) return Role::addresses;
    if (tally.numbers * 2 >= tally.filled && tally.numbers > 0) return Role::numbers;
    if (tally.views * 5 >= tally.filled * 3 && tally.views > 0) return Role::views;
    return Role::none;
  }

  // A column of nothing but labels holds relative owners, or services where a column of protocols stands beside it.
  void choose_label_columns(bool owner_found) {
    split_owner_ = std::any_of(roles_.begin(), roles_.end(), [](const auto& r) { return r.second == Role::protocols; });
    const bool split_owner = split_owner_;
    if (owner_found && !split_owner && columns_[owner_column_].services > 0) return;
    for (auto& [column, role] : roles_) {
      const ColumnTally& tally = columns_[column];
      if (role != Role::none || tally.labels == 0 || tally.labels < tally.filled) continue;
      if (owner_found && !split_owner && column > owner_column_) continue;
      role = Role::labels;
      if (!owner_found || split_owner || column < owner_column_) owner_column_ = column;
      return;
    }
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
    const bool owned = has_plain_owner(row);
    bool owner_seen = false;
    for (const ReadCell& cell : row.cells) {
      const Role role = roles_[cell.cell->column];
      add_cell(*cell.cell, out.cells);
      for (const CellValue& value : joined_location(cell.values)) {
        const std::optional<Field> field = value.in_prose ? field_in_sentence(value, role, has_types_column_, owned, owner_seen) : field_of(cell, value, role, owner_seen);
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
    std::stable_sort(out.atoms.begin(), out.atoms.end(), [](const Atom& a, const Atom& b) { return a.span.offset < b.span.offset; });
    out.span = hull(out.atoms.front().span, out.atoms.back().span);
    return out;
  }

  static void add_cell(const GridCell& cell, std::vector<RecordCell>& out) {
    const std::string& text = cell.text.text();
    if (!text.empty()) out.push_back({cell.column, cell.text.source_span(0, text.size()), text});
  }

  // The row names its owner in a cell of its own: names in its sentences are then mentions.
  bool has_plain_owner(const ReadRow& row) const {
    return std::any_of(row.cells.begin(), row.cells.end(), [&](const ReadCell& cell) {
      return cell.cell->column == owner_column_ && (holds(cell.values, Kind::name) || roles_.at(cell.cell->column) == Role::labels);
    });
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
  static std::optional<Field> field_in_sentence(const CellValue& value, Role role, bool typed, bool owned, bool owner_seen) {
    switch (value.kind) {
      case Kind::type: return typed && role != Role::names ? std::nullopt : std::optional(Field::type);
      case Kind::address: return Field::address;
      case Kind::number: return value.stated_field;
      case Kind::text: return std::nullopt;
      case Kind::name: break;
    }
    if (owned && role != Role::names) return Field::mention;
    if (is_service_owner(value)) return Field::owner;
    return owner_seen ? Field::target : Field::owner;
  }

  // What a value is, given its column. Empty: no atom.
  std::optional<Field> field_of(const ReadCell& cell, const CellValue& value, Role role, bool owner_seen) const {
    if (value.stated_field) return value.stated_field;
    switch (value.kind) {
      case Kind::type: return role == Role::types || role == Role::names ? std::optional(Field::type) : std::nullopt;
      case Kind::address: return role == Role::types ? std::nullopt : std::optional(Field::address);
      case Kind::number: return field_of_number(cell, value, role);
      case Kind::text: return field_of_text(cell, value, role);
      case Kind::name: break;
    }
    const bool trusted = value.shape == NameShape::whole || role == Role::names;
    if (!trusted) return std::nullopt;
    if (is_service_owner(value) && (cell.cell->column == owner_column_ || !owner_seen)) return Field::owner;
    return cell.cell->column == owner_column_ || (!owner_seen && role != Role::names) ? Field::owner : Field::target;
  }

  std::optional<Field> field_of_text(const ReadCell& cell, const CellValue& value, Role role) const {
    if (role == Role::types && (cell.values.is_composite || is_location(value))) return Field::view;
    if (role == Role::views && is_location(value)) return Field::view;
    if (role == Role::labels || role == Role::protocols) return Field::owner;
    if (role != Role::names || value.length > 40) return std::nullopt;
    // A label among names: relative, or a name of which translation left one word.
    const bool beside_name = holds(cell.values, Kind::name) && value.value.find(' ') == std::string::npos && has_letter(value.value);
    const bool alone = is_only_text(cell.values) && is_label(value.value) && columns_.at(cell.cell->column).names + columns_.at(cell.cell->column).labels == columns_.at(cell.cell->column).filled;
    if (!beside_name && !alone) return std::nullopt;
    return cell.cell->column == owner_column_ ? Field::owner : Field::target;
  }

  static bool has_letter(std::string_view text) {
    return std::any_of(text.begin(), text.end(), is_ascii_alpha) || (!text.empty() && static_cast<unsigned char>(text[0]) >= 0xE3);
  }

  std::optional<Field> field_of_number(const ReadCell& cell, const CellValue& value, Role role) const {
    if (cell.values.is_composite) return Field::port;
    const auto found = number_fields_.find(cell.cell->column);
    if (found != number_fields_.end()) return found->second;
    // `Port 5061` in any column, a bare `5061` below a name, but not `Edition 2013`.
    const std::string_view text = cell.cell->text.text();
    const std::size_t begin = text.rfind('\n', value.from) + 1;
    const std::string_view line = text.substr(begin, text.find('\n', value.from) - begin);
    const bool bare = role == Role::names && line.size() == value.length;
    return bare || has_word(line, "port") ? std::optional(Field::port) : std::nullopt;
  }

  static bool is_location(const CellValue& value) {
    return value.kind == Kind::text && value.value.size() <= 60 && view_in(value.value).has_value();
  }

  static void add_comment(RecordRow& row, std::string_view text) {
    if (!row.comment.empty()) row.comment += " | ";
    row.comment += text;
  }

  void add_atom(RecordRow& row, const ReadCell& cell, const CellValue& value, Field field, std::size_t number, Role role) const {
    Atom atom;
    atom.field = field;
    atom.in_prose = value.in_prose || (field == Field::type && role != Role::types);
    atom.part = role == Role::protocols ? OwnerPart::protocol : role == Role::labels && split_owner_ ? OwnerPart::service : value.part;
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
  bool has_types_column_ = false;
  bool split_owner_ = false;  // service and protocol stand in columns of their own
};

}  // namespace

std::optional<RecordTable> read_record_table(const Grid& grid, std::size_t number) {
  std::optional<RecordTable> table = RecordTableReader(grid).read();
  if (!table) return std::nullopt;
  table->number = number;
  table->span = grid.span;
  table->grid_rows = grid.rows.size();
  for (RecordRow& row : table->rows) {
    for (Atom& atom : row.atoms) atom.table = number;
  }
  return table;
}

}  // namespace doczone::extractor
