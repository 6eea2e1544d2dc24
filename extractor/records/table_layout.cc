#include "extractor/records/table_layout.h"

#include <algorithm>
#include <array>
#include <set>
#include <utility>

#include "extractor/records/table_columns.h"
#include "extractor/records/types_above.h"
#include "extractor/records/words.h"
#include "model/ascii.h"
#include "model/name_template.h"
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
      if (column.types == 0 || column.types * 5 < column.filled * 4) continue;
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

  // `A record` beside `AAAA record`: each family has its column.
  bool take_columns_of_addresses() {
    std::vector<std::size_t> of_a, of_aaaa;
    for (const auto& [at, column] : columns_) {
      const std::vector<Piece> words = split({column.header, 0}, {" ", "/", "(", ")", ",", ":", "-"});
      const auto says = [&](std::string_view type) {
        return std::any_of(words.begin(), words.end(), [&](Piece word) { return word.text == type; });
      };
      if (says("A") != says("AAAA")) (says("A") ? of_a : of_aaaa).push_back(at);
    }
    if (of_a.size() != 1 || of_aaaa.size() != 1) return false;
    layout_.types = {RrType::A, RrType::AAAA};
    take(of_a[0], ColumnUse::data);
    take(of_aaaa[0], ColumnUse::data);
    return true;
  }

  // A row that names no type goes on with the one above.
  void take_types_of(std::size_t column) {
    const ColumnCount& counted = columns_[column];
    take(column, counted.typed_owners * 5 >= counted.filled * 4 ? ColumnUse::typed_owner : ColumnUse::type);
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
        return take(other, ColumnUse::service);
      }
    }
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
    if (is_port_column(at)) return false;
    return !has_services() || layout_.column_of(ColumnUse::port) ||
           std::any_of(columns_.begin(), columns_.end(),
                       [&](const auto& column) { return is_port_column(column.first); });
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
      if (!layout_.column_of(ColumnUse::port) && is_port_column(at)) take(at, ColumnUse::port);
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

  // Some row's number is the port of a service that the row names.
  bool is_port_column(std::size_t at) const {
    return std::any_of(rows_.begin(), rows_.end(), [&](const FactRow& row) {
      const auto cell = row.cells.find(at);
      unsigned long long number = 0;
      if (cell == row.cells.end() || !cell->second.number || !parse_number(cell->second.number->text, number))
        return false;
      return std::any_of(row.cells.begin(), row.cells.end(), [&](const auto& other) {
        return std::any_of(other.second.owners.begin(), other.second.owners.end(),
                           [&](const Piece& owner) { return is_port_of(owner.text, number); });
      });
    });
  }

  bool is_port_of(std::string_view owner, unsigned long long number) const {
    const auto name =
        NameTemplate::parse(std::string(owner) + (owner.find('.') == std::string_view::npos ? "._tcp" : ""));
    const ServiceEntry* const known = name ? services_.find(name->service(), name->protocol()) : nullptr;
    return known != nullptr && known->port && *known->port == number;
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
  std::size_t reverse_owners(std::size_t at) const {
    if (layout_.types != std::vector{RrType::PTR}) return 0;
    return static_cast<std::size_t>(std::count_if(rows_.begin(), rows_.end(), [&](const FactRow& row) {
      const auto text = row.texts.find(at);
      return text != row.texts.end() && is_address(trim(*text->second));
    }));
  }

  double as_owner(std::size_t at) {
    const ColumnCount& column = columns_[at];
    const double rows = static_cast<double>(rows_.size());
    const std::size_t empty = rows_.size() - std::min(column.filled, rows_.size());
    if (reverse_owners(at) == rows_.size()) return 2.0;
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
      const auto text = row.texts.find(at);
      if (text == row.texts.end()) continue;
      const CellData data = read_cell_data(*text->second, types_of(row));
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
    if (layout_.column_of(ColumnUse::data)) return take_best(open, owner);
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
    if (best_data == kNone) return false;
    take(best_data, ColumnUse::data);
    if (best_owner != kNone) take(best_owner, ColumnUse::owner);
    return true;
  }

  // The owner, where the header has told the data.
  bool take_best(const std::vector<std::size_t>& open, std::map<std::size_t, double>& owner) {
    const auto best =
        std::max_element(open.begin(), open.end(), [&](std::size_t a, std::size_t b) { return owner[a] < owner[b]; });
    if (best == open.end() || owner[*best] < kLeastOwner) return false;
    take(*best, ColumnUse::owner);
    return true;
  }

  // Most rows are whole records, and something tells that they are meant as such.
  bool adds_up() {
    const std::optional<std::size_t> owner = owner_column();
    const std::size_t data = *layout_.column_of(ColumnUse::data);
    std::size_t whole = 0;
    std::size_t sure = 0;
    std::size_t telling = 0;
    for (const FactRow& row : rows_) {
      const std::vector<RrType> types = types_of(row);
      const auto text = row.texts.find(data);
      if (text == row.texts.end() || types.empty()) continue;
      const CellData read = read_cell_data(*text->second, types);
      const auto named = owner ? row.cells.find(*owner) : row.cells.end();
      const bool without_owner = !owner && !layout_.column_of(ColumnUse::service);
      if (without_owner && !can_stand_at_apex(types.front())) continue;
      const bool owned = !owner || named == row.cells.end() || named->second.is_empty ||
                         !named->second.owners.empty() || named->second.says_apex || reverse_owners(*owner) > 0;
      if (!read.fits || !owned) continue;
      ++whole;
      sure += read.is_sure ? 1 : 0;
      telling += types.front() != RrType::A || read.is_sure ? 1 : 0;
    }
    if (whole == 0 || whole * 5 < rows_.size() * 3 || telling == 0) return false;
    layout_.is_sure = type_column() && owner && whole * 5 >= rows_.size() * 4;
    if (type_column()) return owner.has_value() || layout_.column_of(ColumnUse::service) || sure == whole;
    if (!owner && tells_rows_apart()) return false;
    // Without a column of types the words above may speak of something else: header words, or nothing but values.
    if (owner && has_owners_of_others(*owner)) return false;
    const bool called =
        columns_[data].is_called_value() || data == typed_column_ || (owner && columns_[*owner].is_called("name"));
    return sure == whole && (called || (owner && whole == rows_.size() && columns_.size() <= 3));
  }

  // A column of words, another in each row, in place of owners: what others have.
  bool tells_rows_apart() const {
    return rows_.size() > 1 && std::any_of(columns_.begin(), columns_.end(), [&](const auto& entry) {
             const auto& [at, column] = entry;
             if (!is_free(at) || column.filled < rows_.size() || column.explains() || column.numbers > 0) return false;
             std::set<std::string> said;
             for (const FactRow& row : rows_) {
               const auto text = row.texts.find(at);
               if (text != row.texts.end()) said.insert(*text->second);
             }
             return said.size() == rows_.size();
           });
  }

  // The reader has one domain, or a few: names in many are facts about those of others.
  bool has_owners_of_others(std::size_t column) const {
    static constexpr std::size_t kMostDomains = 3;
    std::set<std::string> domains;
    for (const FactRow& row : rows_) {
      const auto cell = row.cells.find(column);
      if (cell == row.cells.end()) continue;
      for (const Piece& owner : cell->second.owners) {
        const auto name = NameTemplate::parse(owner.text);
        if (!name || name->has_placeholder() || name->parts().size() < 3) continue;
        const NamePart* const top = &name->parts().back();
        domains.insert(ascii_lower((top - 1)->text + "." + top->text));
      }
    }
    return domains.size() > kMostDomains;
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

std::optional<TableLayout> find_layout(const Grid& grid, const std::vector<RrType>& above,
                                       const ServiceRegistry& services) {
  return LayoutFinder(grid, above, services).find();
}

}  // namespace doczone::extractor
