#include "extractor/records/column_roles.h"

#include <algorithm>
#include <array>
#include <utility>

#include "extractor/records/words.h"
#include "model/name_template.h"
#include "model/numbers.h"
#include "model/service_registry.h"

namespace doczone::extractor {
namespace {

using Kind = CellValue::Kind;

constexpr std::size_t kShortWord = 16;
constexpr std::size_t kLongestHeader = 200;

Role role_of(const ColumnTally& tally, std::size_t rows) {
  if (tally.is_types()) return Role::types;
  if (tally.names * 3 >= tally.filled && tally.names > 0) return Role::names;
  if (tally.names > 0 && tally.names + tally.labels == tally.filled) return Role::names;
  if (tally.protocols > 0 && tally.protocols == tally.labels && tally.labels * 2 >= tally.filled)
    return Role::protocols;
  if (tally.addresses > 0) return Role::addresses;
  if (tally.numbers * 2 >= tally.filled && tally.numbers > 0) return Role::numbers;
  // In a column of remarks one may speak of the view; in a column of views nearly every row tells it.
  if (tally.views == tally.filled && tally.views * 5 >= rows * 4) return Role::views;
  return Role::none;
}

std::string without_underscore(const std::string& label) {
  return label.starts_with('_') ? label.substr(1) : label;
}

}  // namespace

ColumnRoles::ColumnRoles(const TableValues& table, const ServiceRegistry& services)
    : table_(table), services_(services) {
  count();
  choose_roles();
}

void ColumnRoles::count() {
  for (const ReadRow& row : table_.rows) {
    for (const ReadCell& cell : row.cells) {
      const CellValues& values = cell.values;
      ColumnTally& column = tallies_[cell.cell->column];
      if (values.values.empty()) continue;
      ++column.filled;
      for (const CellValue& value : values.values) {
        unsigned long long number = 0;
        if (value.kind == Kind::number && parse_unsigned(value.value, ~0ULL, number))
          column.smallest = std::min(column.smallest, number);
      }
      const bool names = holds(values, Kind::name) || states_pairs(values);
      if (names) ++column.names;
      if (std::any_of(values.values.begin(), values.values.end(),
                      [](const CellValue& v) { return is_service_owner(v) && !v.in_prose; }))
        ++column.services;
      if ((values.has_strong_type || values.has_weak_type) && !names) ++column.types;
      if (values.is_composite) ++column.composites;
      if (holds(values, Kind::address) && !names) ++column.addresses;
      if (values.values.size() == 1 && values.values[0].kind == Kind::number) ++column.numbers;
      if (!is_only_text(values)) continue;
      const CellValue& text = values.values[0];
      if (is_location(text)) ++column.views;
      if (text.length <= kShortWord && text.value.find(' ') == std::string::npos) ++column.words;
      if (is_label(text.value) && !is_word(text.value, "yes") && !is_word(text.value, "no")) {
        ++column.labels;
        column.capitals += text.value[0] >= 'A' && text.value[0] <= 'Z' ? 1 : 0;
      }
      if (is_protocol_word(text.value)) ++column.protocols;
    }
  }
}

bool ColumnRoles::states_records() const {
  bool types_column = false;
  for (const auto& [column, tally] : tallies_) types_column = types_column || tally.is_types();
  bool names_column = false;
  const bool labels_count = types_column && has_telling_value();
  for (const auto& [column, tally] : tallies_) {
    names_column = names_column || (tally.filled > 0 && !tally.is_types() &&
                                    (tally.names > 0 || (tally.labels == tally.filled && labels_count)));
  }
  if (types_column && names_column) {
    for (const ReadRow& row : table_.rows) {
      if (has_type(row) && has_name(row)) return true;
    }
  }
  return states_records_in_sentences() || names_types_in_header();
}

// Letters beside words (`A | Anna`) may be anything; a type that is no letter of ordinary text, a name or an address
// tells.
bool ColumnRoles::has_telling_value() const {
  return std::any_of(table_.rows.begin(), table_.rows.end(), [](const ReadRow& row) {
    return std::any_of(row.cells.begin(), row.cells.end(), [](const ReadCell& cell) {
      return cell.values.has_strong_type || holds(cell.values, CellValue::Kind::name) ||
             holds(cell.values, CellValue::Kind::address);
    });
  });
}

// A type in the row's column of types: a stray capital letter in a column of words (`A/V service`) does not count.
bool ColumnRoles::has_type(const ReadRow& row) const {
  return std::any_of(row.cells.begin(), row.cells.end(), [&](const ReadCell& cell) {
    return tallies_.at(cell.cell->column).is_types() && (cell.values.has_strong_type || cell.values.has_weak_type);
  });
}

bool ColumnRoles::has_name(const ReadRow& row) const {
  return std::any_of(row.cells.begin(), row.cells.end(), [&](const ReadCell& cell) {
    const ColumnTally& column = tallies_.at(cell.cell->column);
    const bool label = is_only_text(cell.values) && is_label(cell.values.values[0].value) && !column.is_types() &&
                       column.labels + column.names == column.filled;
    return holds_name_anywhere(cell.values) || states_pairs(cell.values) || label;
  });
}

// "An SRV record for _sip._tls.example.org over port 443 that maps to …": one sentence with a type and a service is
// enough; of plain names, most rows must speak of a type.
bool ColumnRoles::states_records_in_sentences() const {
  std::size_t speaking = 0;
  bool stated = false;
  for (const ReadRow& row : table_.rows) {
    bool speaks = false;
    for (const ReadCell& cell : row.cells) {
      const CellValues& values = cell.values;
      const bool service = std::any_of(values.values.begin(), values.values.end(),
                                       [](const CellValue& v) { return is_service_owner(v); });
      if (values.states_record && service) return true;
      speaks = speaks || values.speaks_of_type;
      stated = stated || values.states_record || (values.speaks_of_type && values.pairs_address);
    }
    if (speaks) ++speaking;
  }
  return stated && speaking * 2 >= table_.rows.size();
}

// The type stands only in a header (`CNAME records (example)`), and the columns are full of names.
bool ColumnRoles::names_types_in_header() const {
  if (table_.header == nullptr) return false;
  bool typed = false;
  for (const GridCell& cell : table_.header->cells) {
    const CellValues values = read_cell_values(cell.text, services_);
    typed = typed || values.has_strong_type ||
            std::any_of(values.values.begin(), values.values.end(),
                        [](const CellValue& v) { return v.kind == Kind::type && v.value != "A"; });
  }
  std::size_t names = 0;
  for (const auto& [column, tally] : tallies_) names += tally.names * 2 >= tally.filled && tally.names > 0 ? 1 : 0;
  return typed && names > 0;
}

void ColumnRoles::choose_roles() {
  bool owner_found = false;
  std::size_t best_services = 0;
  for (const auto& [column, tally] : tallies_) {
    const Role role = role_of(tally, table_.rows.size());
    has_types_column_ = has_types_column_ || role == Role::types;
    roles_[column] = role;
    // The owners' column is the one with service labels; without any, the first column of names.
    if (role == Role::names && (!owner_found || tally.services > best_services)) {
      owner_column_ = column;
      owner_found = true;
      best_services = tally.services;
    }
  }
  choose_label_column(owner_found);
  choose_number_fields();
  for (const auto& [column, role] : roles_) {
    const std::string header = header_of(column);
    if (has_word(header, "value") || has_word(header, "target")) value_columns_.insert(column);
  }
}

// A column of nothing but labels holds relative owners, or services where a column of protocols stands beside it.
void ColumnRoles::choose_label_column(bool owner_found) {
  splits_owner_ = std::any_of(roles_.begin(), roles_.end(), [](const auto& r) { return r.second == Role::protocols; });
  const bool split_owner = splits_owner_;
  if (owner_found && !split_owner && tallies_[owner_column_].services > 0) return;
  for (auto& [column, role] : roles_) {
    const ColumnTally& tally = tallies_[column];
    if (role != Role::none || tally.labels == 0 || tally.labels < tally.filled) continue;
    if (owner_found && !split_owner && column > owner_column_) continue;
    // Words: of regions, departments, people.
    if (!split_owner && !has_types_column_ && tally.capitals == tally.filled && !has_word(header_of(column), "name"))
      continue;
    role = Role::labels;
    if (!owner_found || split_owner || column < owner_column_) owner_column_ = column;
    return;
  }
}

// The values first: the port is the column that agrees with the services' known ports most often, else the one whose
// header says so, else the only one. Of the rest a header may tell; without one, large numbers are a TTL, and the
// priority stands before the weight (RFC 2782).
void ColumnRoles::choose_number_fields() {
  std::vector<std::size_t> open;
  for (const auto& [column, role] : roles_) {
    if (role == Role::numbers) open.push_back(column);
  }
  const auto take = [&](std::size_t column, Field field) {
    number_fields_[column] = field;
    std::erase(open, column);
  };
  const auto is_taken = [&](Field field) {
    return std::any_of(number_fields_.begin(), number_fields_.end(), [&](const auto& f) { return f.second == field; });
  };
  std::map<std::size_t, std::size_t> matches = open.empty() ? std::map<std::size_t, std::size_t>() : registry_matches();
  const auto best =
      std::max_element(open.begin(), open.end(), [&](std::size_t a, std::size_t b) { return matches[a] < matches[b]; });
  if (best != open.end() && matches[*best] > 0) take(*best, Field::port);
  static constexpr std::array<std::pair<std::string_view, Field>, 4> kHeaders{
      {{"priority", Field::priority}, {"weight", Field::weight}, {"ttl", Field::ttl}, {"port", Field::port}}};
  for (const std::size_t column : std::vector<std::size_t>(open)) {
    const std::string header = header_of(column);
    for (const auto& [word, field] : kHeaders) {
      if (number_fields_.count(column) == 0 && !is_taken(field) && has_word(header, word)) take(column, field);
    }
  }
  if (!is_taken(Field::port) && open.size() == 1) return take(open.front(), Field::port);
  if (!is_taken(Field::port)) return;
  constexpr unsigned long long kShortestTtl = 300;
  for (const std::size_t column : std::vector<std::size_t>(open)) {
    if (!is_taken(Field::ttl) && tallies_[column].smallest >= kShortestTtl) take(column, Field::ttl);
  }
  // A single number that nothing names could be either.
  if (open.size() == 1 && is_taken(Field::priority) == is_taken(Field::weight)) return;
  for (const std::size_t column : std::vector<std::size_t>(open)) {
    if (!is_taken(Field::priority)) {
      take(column, Field::priority);
    } else if (!is_taken(Field::weight)) {
      take(column, Field::weight);
    }
  }
}

// Empty for what is too long to be a label of a column.
std::string ColumnRoles::header_of(std::size_t column) const {
  if (table_.header == nullptr) return {};
  const std::vector<GridCell>& cells = table_.header->cells;
  const auto behind = std::upper_bound(cells.begin(), cells.end(), column,
                                       [](std::size_t at, const GridCell& cell) { return at < cell.column; });
  if (behind == cells.begin()) return {};
  const GridCell& cell = *(behind - 1);
  const bool covers = column < cell.column + cell.colspan && cell.text.text().size() <= kLongestHeader;
  return covers ? cell.text.text() : std::string();
}

// By column: rows in which its number is the known port of the row's service.
std::map<std::size_t, std::size_t> ColumnRoles::registry_matches() const {
  std::map<std::size_t, std::size_t> matches;
  for (const ReadRow& row : table_.rows) {
    std::string service;
    std::string protocol;
    for (const ReadCell& cell : row.cells) {
      const Role role = roles_.at(cell.cell->column);
      for (const CellValue& value : cell.values.values) {
        if (splits_owner_ && role == Role::labels) service = value.value;
        if (role == Role::protocols) protocol = value.value;
        if (!is_service_owner(value)) continue;
        if (const auto name = NameTemplate::parse(normalise_name(value.value))) {
          service = name->service();
          protocol = name->protocol();
        }
      }
    }
    const ServiceEntry* const known = services_.find(without_underscore(service), without_underscore(protocol));
    if (known == nullptr || !known->port) continue;
    for (const ReadCell& cell : row.cells) {
      const std::vector<CellValue>& values = cell.values.values;
      const bool agrees = std::any_of(values.begin(), values.end(), [&](const CellValue& value) {
        return value.kind == Kind::number && value.value == std::to_string(*known->port);
      });
      if (agrees) ++matches[cell.cell->column];
    }
  }
  return matches;
}

std::optional<Field> ColumnRoles::number_field(std::size_t column) const {
  const auto found = number_fields_.find(column);
  return found == number_fields_.end() ? std::nullopt : std::optional(found->second);
}

}  // namespace doczone::extractor
