#include "extractor/records/table_layout.h"

#include <algorithm>
#include <array>
#include <utility>

#include "extractor/records/rows_of_others.h"
#include "extractor/records/special_columns.h"
#include "extractor/records/table_columns.h"
#include "extractor/records/types_above.h"
#include "extractor/records/words.h"
#include "model/numbers.h"
#include "model/unicode.h"

namespace doczone::extractor {
namespace {

constexpr unsigned long long kShortestTtl = 300;
constexpr double kLeastOwner = 0.6;

class LayoutFinder {
 public:
  LayoutFinder(const Grid& grid, const std::vector<RrType>& above, const ServiceRegistry& services)
      : above_(above), services_(services), counted_(count_columns(grid)) {}

  std::optional<TableLayout> find() {
    layout_.header_rows = counted_.header_rows;
    if (rows_.empty()) return std::nullopt;
    take_type_column();
    take_service_columns();
    take_rdata_columns();
    take_numbers();
    if (!take_owner_and_data() || !adds_up()) return std::nullopt;
    return std::move(layout_);
  }

 private:
  bool is_free(std::size_t column) const { return layout_.uses.count(column) == 0; }
  void take(std::size_t column, ColumnUse use) { layout_.uses[column] = use; }

  void take_type_column() {
    std::optional<std::size_t> best;
    for (const auto& [at, column] : columns_) {
      if (column.types == 0 || column.types * 5 < column.filled * 4 || !holds_types(column)) continue;
      if (!best || (column.is_called("type") && !columns_[*best].is_called("type"))) best = at;
    }
    if (best) return take_types_of(*best);
    if (take_columns_of_addresses()) return;
    for (const auto& [at, column] : columns_) {
      const std::vector<RrType> types = types_in_header(column.header);
      if (types.empty()) continue;
      if (!layout_.types.empty()) {
        layout_.types.clear();
        return;
      }
      layout_.types = types;
      typed_column_ = at;
    }
    if (layout_.types.empty()) layout_.types = above_;
    if (!are_one_demand(layout_.types)) layout_.types.clear();
  }

  // Each family has its column.
  bool take_columns_of_addresses() {
    const std::optional<FamilyColumns> families = find_family_columns(counted_);
    if (!families) return false;
    layout_.types = {RrType::A, RrType::AAAA};
    take(families->a, ColumnUse::data);
    take(families->aaaa, ColumnUse::data);
    return true;
  }

  // `HTTPS` is a protocol, too, where neither the header nor another cell tells that the column is one of types.
  static bool holds_types(const ColumnCount& column) {
    return column.rare_types < column.types || column.is_called("type") || column.is_called("record");
  }

  // A row that names no type goes on with the one above.
  void take_types_of(std::size_t column) {
    const ColumnCount& counted = columns_[column];
    take(column, counted.holds_typed_owners() ? ColumnUse::typed_owner : ColumnUse::type);
    std::vector<RrType> above;
    for (FactRow& row : rows_) {
      row.types_above = above;
      if (std::vector<RrType> types = types_of(row); !types.empty()) above = std::move(types);
    }
  }

  void take_service_columns() {
    for (const auto& [at, column] : columns_) {
      if (!is_free(at) || column.filled == 0 || column.protocols < column.filled) continue;
      for (const auto& [other, service] : columns_) {
        const bool labels = service.filled > 0 && service.services == service.filled && service.protocols == 0;
        if (other == at || !is_free(other) || !labels) continue;
        if (!service.is_called("service") && service.underscores < service.filled) continue;
        take(at, ColumnUse::protocol);
        if (layout_.types.empty() && !type_column()) layout_.types = {RrType::SRV};
        return take(other, ColumnUse::service);
      }
    }
  }

  // Types whose RDATA stands over several columns. A column that holds something in a row of another type keeps its
  // use there.
  void take_rdata_columns() {
    std::map<RrType, std::vector<const FactRow*>> by_type;
    for (const FactRow& row : rows_) {
      const std::vector<RrType> types = types_of(row);
      if (types.size() == 1 && has_rdata_parts(types[0])) by_type[types[0]].push_back(&row);
    }
    for (const auto& [type, rows] : by_type) {
      if (PartColumns found = part_columns(type, rows); !found.empty()) layout_.parts[type] = std::move(found);
    }
    for (const auto& [type, found] : layout_.parts) {
      for (const auto& [field, column] : found) {
        if (is_free(column) && is_of_parts_alone(column)) take(column, ColumnUse::rdata);
      }
    }
  }

  PartColumns part_columns(RrType type, std::vector<const FactRow*> rows) {
    std::erase_if(rows, [&](const FactRow* row) { return says_all_in_one_cell(*row, type); });
    std::vector<PartColumn> columns;
    std::vector<std::size_t> numbers;
    for (const auto& [at, column] : columns_) {
      if (!is_free(at) || column.filled == 0 || rows.empty()) continue;
      PartColumn part{column.header, {}, column.is_called_value(), false};
      part.is_other = !part.is_value && (column.is_called("name") || column.is_called("ttl") || column.explains() ||
                                         column.is_example() || column.underscores > 0);
      for (const FactRow* row : rows) {
        const auto text = row->texts.find(at);
        part.cells.push_back(text == row->texts.end() ? std::string_view() : std::string_view(*text->second));
      }
      columns.push_back(std::move(part));
      numbers.push_back(at);
    }
    PartColumns found = find_part_columns(type, columns);
    for (auto& [field, column] : found) column = numbers[column];
    return found;
  }

  bool says_all_in_one_cell(const FactRow& row, RrType type) const {
    return std::any_of(row.texts.begin(), row.texts.end(), [&](const auto& text) {
      return is_free(text.first) && read_cell_data(*text.second, {type}).is_sure;
    });
  }

  bool is_of_parts_alone(std::size_t column) const {
    return std::all_of(rows_.begin(), rows_.end(), [&](const FactRow& row) {
      const auto cell = row.cells.find(column);
      return cell == row.cells.end() || cell->second.is_empty || layout_.parts_of(types_of(row)) != nullptr;
    });
  }

  // What the row states as its type's data.
  CellData data_of(const FactRow& row, std::optional<std::size_t> column) const {
    const std::vector<RrType> types = types_of(row);
    if (const PartColumns* const parts = layout_.parts_of(types)) {
      const bool asked = !column || std::any_of(parts->begin(), parts->end(),
                                                [&](const auto& part) { return part.second == *column; });
      const bool whole = asked && joined_rdata(types[0], rdata_parts_in(row, types[0], *parts)).has_value();
      if (whole || !column) return {whole, whole, {}};
    }
    const auto text = column ? row.texts.find(*column) : row.texts.end();
    return text == row.texts.end() || types.empty() ? CellData() : read_cell_data(*text->second, types);
  }

  void take_numbers() {
    static constexpr std::array<std::pair<std::string_view, ColumnUse>, 4> kKinds{{{"priority", ColumnUse::priority},
                                                                                   {"weight", ColumnUse::weight},
                                                                                   {"port", ColumnUse::port},
                                                                                   {"ttl", ColumnUse::ttl}}};
    for (const auto& [kind, use] : kKinds) {
      for (const auto& [at, column] : columns_) {
        const bool numbers = column.numbers + (use == ColumnUse::ttl ? column.units : 0) > 0 || column.filled == 0 ||
                             use == ColumnUse::ttl;
        if (is_free(at) && numbers && !column.numbers_rows() && column.is_called(kind) && !layout_.column_of(use))
          take(at, use);
      }
    }
    for (const auto& [at, column] : columns_) {
      if (!is_free(at) || column.filled == 0 || at == typed_column_) continue;
      if (column.ttls == column.filled && (column.units > 0 || column.smallest >= kShortestTtl) &&
          !layout_.column_of(ColumnUse::ttl) && may_be_ttl(at))
        take(at, ColumnUse::ttl);
    }
    take_unnamed_numbers();
  }

  // Of services, a large number may be the port of one that nobody knows, as long as no other column is the port.
  bool may_be_ttl(std::size_t at) {
    if (columns_[at].units > 0) return true;
    if (is_port_column(counted_, at, services_)) return false;
    return !has_services() || layout_.column_of(ColumnUse::port) ||
           std::any_of(columns_.begin(), columns_.end(),
                       [&](const auto& column) { return is_port_column(counted_, column.first, services_); });
  }

  bool has_services() const {
    return std::any_of(rows_.begin(), rows_.end(), [&](const FactRow& row) {
      const std::vector<RrType> types = types_of(row);
      return std::find(types.begin(), types.end(), RrType::SRV) != types.end();
    });
  }

  // The port is the column that agrees with a known port; of the rest, the priority stands before the weight. A single
  // number that nothing names could be either.
  void take_unnamed_numbers() {
    std::vector<std::size_t> open;
    for (const auto& [at, column] : columns_) {
      if (is_free(at) && column.numbers > 0 && column.numbers * 2 >= column.filled && !column.numbers_rows())
        open.push_back(at);
    }
    for (const std::size_t at : open) {
      if (!layout_.column_of(ColumnUse::port) && is_port_column(counted_, at, services_)) take(at, ColumnUse::port);
    }
    std::erase_if(open, [&](std::size_t at) { return !is_free(at); });
    const bool services = has_services();
    if (services && !layout_.column_of(ColumnUse::port)) return;
    const bool priority = layout_.column_of(ColumnUse::priority).has_value();
    const bool weight = layout_.column_of(ColumnUse::weight).has_value();
    if (services && open.size() == 1 && priority == weight) return;
    for (const std::size_t at : open) {
      if (!layout_.column_of(ColumnUse::priority)) {
        take(at, ColumnUse::priority);
      } else if (services && !layout_.column_of(ColumnUse::weight)) {
        take(at, ColumnUse::weight);
      }
    }
  }

  std::optional<std::size_t> type_column() const {
    const std::optional<std::size_t> column = layout_.column_of(ColumnUse::type);
    return column ? column : layout_.column_of(ColumnUse::typed_owner);
  }

  std::optional<std::size_t> owner_column() const {
    const std::optional<std::size_t> column = layout_.column_of(ColumnUse::owner);
    return column ? column : layout_.column_of(ColumnUse::typed_owner);
  }

  std::vector<RrType> types_of(const FactRow& row) const {
    const std::optional<std::size_t> column = type_column();
    if (!column) return layout_.types;
    std::vector<RrType> types;
    const auto cell = row.cells.find(*column);
    if (cell == row.cells.end() || cell->second.is_empty) return row.types_above;
    for (const Piece& piece : cell->second.types) {
      if (const auto type = type_said_by(piece)) types.push_back(*type);
    }
    return types;
  }

  // In reverse, an address stands for its name.
  bool holds_reverse_owners(std::size_t at) const {
    return layout_.types == std::vector{RrType::PTR} && addresses_in(counted_, at) == rows_.size();
  }

  double as_owner(std::size_t at) {
    const ColumnCount& column = columns_[at];
    const double rows = static_cast<double>(rows_.size());
    const std::size_t empty = rows_.size() - std::min(column.filled, rows_.size());
    if (holds_reverse_owners(at)) return 2.0;
    double score = (static_cast<double>(column.owners) + 0.7 * static_cast<double>(column.apexes) +
                    0.3 * static_cast<double>(empty)) /
                   rows;
    if (column.underscores > 0) score += 0.5;
    if (column.is_called("name")) score += 0.5;
    if (column.is_called_value()) score -= 0.5;
    if (at == typed_column_) score -= 1.0;
    // Words: of departments, providers, people.
    if (!column.is_called("name") && column.telling + column.apexes == 0 && column.capitals > 0) score -= 1.0;
    return score;
  }

  double as_data(std::size_t at) {
    double fits = 0;
    for (const FactRow& row : rows_) {
      const CellData data = data_of(row, at);
      fits += data.is_sure ? 1.0 : data.fits ? 0.5 : 0.0;
    }
    double score = fits / static_cast<double>(rows_.size());
    if (score == 0) return 0;
    const ColumnCount& column = columns_[at];
    if (column.is_called_value()) score += 0.5;
    if (column.is_called("name") && !column.is_called_value()) score -= 0.5;
    if (at == typed_column_) score += 1.0;
    return score;
  }

  // Together: the best pair of columns, the owner rather in front.
  bool take_owner_and_data() {
    std::vector<std::size_t> open;
    bool named = false;
    for (const auto& [at, column] : columns_) {
      named = named || column.is_called("name");
      if (is_free(at) && column.filled > 0 && !column.explains()) open.push_back(at);
    }
    // Beside no names, examples are those of a lesson.
    if (!named) std::erase_if(open, [&](std::size_t at) { return columns_[at].is_example(); });
    std::map<std::size_t, double> owner, data;
    for (const std::size_t at : open) owner[at] = as_owner(at), data[at] = as_data(at);
    const bool has_owner = layout_.column_of(ColumnUse::typed_owner).has_value();
    if (layout_.column_of(ColumnUse::data)) return take_owner_alone(open, owner);
    double best = 0;
    constexpr std::size_t kNone = kMostColumns;
    std::size_t best_owner = kNone;
    std::size_t best_data = kNone;
    for (const std::size_t d : open) {
      if (data[d] < 0.5) continue;
      if (data[d] > best) best = data[d], best_data = d, best_owner = kNone;
      for (const std::size_t o : open) {
        if (has_owner || o == d || owner[o] < kLeastOwner) continue;
        const double score = owner[o] + data[d] + (o < d ? 0.1 : 0.0);
        if (score > best) best = score, best_data = d, best_owner = o;
      }
    }
    if (best_data == kNone && layout_.parts.empty()) return false;
    if (best_data == kNone) {
      take_owner_alone(open, owner);
      return true;
    }
    take(best_data, ColumnUse::data);
    if (best_owner != kNone) take(best_owner, ColumnUse::owner);
    return true;
  }

  // The owner, where all data stands in columns that are taken.
  bool take_owner_alone(const std::vector<std::size_t>& open, std::map<std::size_t, double>& owner) {
    const auto best =
        std::max_element(open.begin(), open.end(), [&](std::size_t a, std::size_t b) { return owner[a] < owner[b]; });
    if (best == open.end() || owner[*best] < kLeastOwner) return false;
    take(*best, ColumnUse::owner);
    return true;
  }

  // Most rows are whole records, and something tells that they are meant as such.
  bool adds_up() {
    const std::optional<std::size_t> owner = owner_column();
    const std::optional<std::size_t> data = layout_.column_of(ColumnUse::data);
    std::size_t whole = 0;
    std::size_t sure = 0;
    std::size_t telling = 0;
    for (const FactRow& row : rows_) {
      const std::vector<RrType> types = types_of(row);
      if (types.empty()) continue;
      const CellData read = data_of(row, layout_.parts_of(types) != nullptr ? std::nullopt : data);
      const auto named = owner ? row.cells.find(*owner) : row.cells.end();
      const bool without_owner = !owner && !layout_.column_of(ColumnUse::service);
      if (without_owner && !can_stand_at_apex(types.front())) continue;
      const bool owned = !owner || named == row.cells.end() || named->second.is_empty ||
                         !named->second.owners.empty() || named->second.says_apex || holds_reverse_owners(*owner);
      if (!read.fits || !owned) continue;
      ++whole;
      sure += read.is_sure ? 1 : 0;
      telling += types.front() != RrType::A || read.is_sure ? 1 : 0;
    }
    if (whole == 0 || whole * 5 < rows_.size() * 3 || telling == 0) return false;
    layout_.is_sure = type_column() && owner && whole * 5 >= rows_.size() * 4;
    if (type_column()) return owner.has_value() || layout_.column_of(ColumnUse::service) || sure == whole;
    if (!owner && std::any_of(columns_.begin(), columns_.end(), [&](const auto& column) {
          return is_free(column.first) && tells_rows_apart(counted_, column.first);
        }))
      return false;
    // Without a column of types the words above may speak of something else: header words, or nothing but values.
    if (owner && has_owners_in_many_domains(counted_, *owner)) return false;
    const bool called = (data && (columns_[*data].is_called_value() || data == typed_column_)) ||
                        !layout_.parts.empty() || (owner && columns_[*owner].is_called("name"));
    return sure == whole && (called || (owner && whole == rows_.size() && columns_.size() <= 3));
  }

  const std::vector<RrType>& above_;
  const ServiceRegistry& services_;
  TableColumns counted_;
  TableLayout layout_;
  std::map<std::size_t, ColumnCount>& columns_ = counted_.columns;
  std::vector<FactRow>& rows_ = counted_.rows;
  std::optional<std::size_t> typed_column_;  // its header names the type
};

}  // namespace

std::optional<std::size_t> TableLayout::column_of(ColumnUse use) const {
  for (const auto& [column, its_use] : uses) {
    if (its_use == use) return column;
  }
  return std::nullopt;
}

const PartColumns* TableLayout::parts_of(const std::vector<RrType>& row_types) const {
  const auto found = row_types.size() == 1 ? parts.find(row_types[0]) : parts.end();
  return found == parts.end() ? nullptr : &found->second;
}

std::optional<TableLayout> find_layout(const Grid& grid, const std::vector<RrType>& above,
                                       const ServiceRegistry& services) {
  return LayoutFinder(grid, above, services).find();
}

}  // namespace doczone::extractor
