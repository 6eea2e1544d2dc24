#include "extractor/records/table_layout.h"

#include <algorithm>
#include <array>
#include <set>
#include <utility>

#include "extractor/records/leading_value.h"
#include "extractor/records/types_above.h"
#include "extractor/records/words.h"
#include "model/ascii.h"
#include "model/name_template.h"
#include "model/numbers.h"
#include "model/unicode.h"

namespace doczone::extractor {
namespace {

constexpr std::size_t kLongestHeader = 60;
constexpr unsigned long long kShortestTtl = 300;

struct FactRow {
  std::map<std::size_t, CellFacts> cells;
  std::map<std::size_t, const std::string*> texts;
  std::vector<RrType> types_above;  // of the last row that names some
};

// What a column holds, counted over all rows, and what its header calls it.
struct ColumnCount {
  std::string header;
  std::size_t filled = 0;
  std::size_t types = 0;
  std::size_t numbers = 0;
  std::size_t ttls = 0;
  std::size_t units = 0;
  std::size_t protocols = 0;
  std::size_t services = 0;
  std::size_t owners = 0;
  std::size_t apexes = 0;
  std::size_t underscores = 0;
  unsigned long long smallest = ~0ULL;

  bool is_called(std::string_view kind) const { return has_word(header, kind); }
  // Says what a record is, or what one may look like: no owner and no data, unless it is called so as well.
  bool explains() const { return is_called("description") && !is_called("name") && !is_called_value(); }
  bool is_example() const { return is_called("example") && !is_called("name") && !is_called_value(); }
  bool is_called_value() const { return is_called("value") || is_called("target") || is_called("data"); }
};

class LayoutFinder {
 public:
  LayoutFinder(const Grid& grid, const std::vector<RrType>& above, const ServiceRegistry& services)
      : grid_(grid), above_(above), services_(services) {}

  std::optional<TableLayout> find() {
    read_header();
    read_rows();
    if (rows_.empty()) return std::nullopt;
    take_type_column();
    take_service_columns();
    take_numbers();
    if (!take_owner_and_data() || !adds_up()) return std::nullopt;
    return std::move(layout_);
  }

 private:
  static bool is_empty(const GridRow& row) {
    return std::all_of(row.cells.begin(), row.cells.end(), [](const GridCell& c) { return c.text.empty(); });
  }

  // A row of words: nothing in it could be a value of a record.
  static bool is_of_words(const GridRow& row) {
    std::size_t called = 0;
    for (const GridCell& cell : row.cells) {
      const std::string& text = cell.text.text();
      if (text.empty()) continue;
      if (text.size() > kLongestHeader || leading_name({text, 0}) || leading_number({text, 0}) || is_address(text) ||
          text == "@" || text == "*" || text.find('=') != std::string::npos)
        return false;
      for (const std::string_view kind :
           {"type", "name", "value", "target", "data", "priority", "ttl", "port", "record"})
        if (has_word(text, kind)) {
          ++called;
          break;
        }
    }
    return called > 0;
  }

  void read_header() {
    const GridRow* header = nullptr;
    std::size_t& rows = layout_.header_rows;
    while (rows < grid_.rows.size() && grid_.rows[rows].is_header) {
      if (!is_empty(grid_.rows[rows])) header = &grid_.rows[rows];
      ++rows;
    }
    if (header == nullptr && rows < grid_.rows.size() && is_of_words(grid_.rows[rows])) header = &grid_.rows[rows++];
    if (header == nullptr) return;
    for (const GridCell& cell : header->cells) {
      if (cell.text.text().size() > kLongestHeader) continue;
      for (std::size_t i = 0; i < std::min<std::size_t>(cell.colspan, kMostColumns); ++i)
        columns_[cell.column + i].header = cell.text.text();
    }
  }

  void read_rows() {
    for (std::size_t i = layout_.header_rows; i < grid_.rows.size(); ++i) {
      if (grid_.rows[i].is_header || is_empty(grid_.rows[i])) continue;
      FactRow row;
      for (const GridCell& cell : grid_.rows[i].cells) {
        if (cell.column >= kMostColumns) break;
        CellFacts facts = read_cell_facts(cell.text.text());
        count(facts, columns_[cell.column]);
        row.texts[cell.column] = &cell.text.text();
        row.cells[cell.column] = std::move(facts);
      }
      rows_.push_back(std::move(row));
    }
  }

  static void count(const CellFacts& facts, ColumnCount& column) {
    if (facts.is_empty) return;
    ++column.filled;
    column.types += facts.types.empty() ? 0 : 1;
    column.numbers += facts.number ? 1 : 0;
    column.ttls += facts.ttl ? 1 : 0;
    column.units += facts.has_unit ? 1 : 0;
    column.protocols += facts.is_protocol ? 1 : 0;
    column.services += facts.is_service ? 1 : 0;
    column.owners += facts.owners.empty() ? 0 : 1;
    column.apexes += facts.says_apex ? 1 : 0;
    for (const Piece& owner : facts.owners) column.underscores += owner.text.starts_with('_') ? 1 : 0;
    unsigned long long number = 0;
    if (facts.number && parse_number(facts.number->text, number)) column.smallest = std::min(column.smallest, number);
  }

  bool is_free(std::size_t column) const { return layout_.uses.count(column) == 0; }
  void take(std::size_t column, ColumnUse use) { layout_.uses[column] = use; }

  void take_type_column() {
    std::optional<std::size_t> best;
    for (const auto& [at, column] : columns_) {
      if (column.types == 0 || column.types * 5 < column.filled * 4) continue;
      if (!best || (column.is_called("type") && !columns_[*best].is_called("type"))) best = at;
    }
    if (best) return take_types_of(*best);
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

  // A row that names no type goes on with the one above.
  void take_types_of(std::size_t column) {
    take(column, ColumnUse::type);
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
        if (is_free(at) && numbers && column.is_called(kind) && !layout_.column_of(use)) take(at, use);
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
      if (is_free(at) && column.numbers > 0 && column.numbers * 2 >= column.filled) open.push_back(at);
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

  std::vector<RrType> types_of(const FactRow& row) const {
    const std::optional<std::size_t> column = layout_.column_of(ColumnUse::type);
    if (!column) return layout_.types;
    std::vector<RrType> types;
    const auto cell = row.cells.find(*column);
    if (cell == row.cells.end() || cell->second.is_empty) return row.types_above;
    for (const Piece& piece : cell->second.types) {
      if (const auto type = type_said_by(piece)) types.push_back(*type);
    }
    return types;
  }

  double as_owner(std::size_t at) {
    const ColumnCount& column = columns_[at];
    const double rows = static_cast<double>(rows_.size());
    const std::size_t empty = rows_.size() - std::min(column.filled, rows_.size());
    double score = (static_cast<double>(column.owners) + 0.7 * static_cast<double>(column.apexes) +
                    0.3 * static_cast<double>(empty)) /
                   rows;
    if (column.underscores > 0) score += 0.5;
    if (column.is_called("name")) score += 0.5;
    if (column.is_called_value()) score -= 0.5;
    if (at == typed_column_) score -= 1.0;
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
    double best = 0;
    constexpr std::size_t kNone = kMostColumns;
    std::size_t best_owner = kNone;
    std::size_t best_data = kNone;
    for (const std::size_t d : open) {
      if (data[d] < 0.5) continue;
      if (data[d] > best) best = data[d], best_data = d, best_owner = kNone;
      for (const std::size_t o : open) {
        if (o == d || owner[o] < 0.6) continue;
        const double score = owner[o] + data[d] + (o < d ? 0.1 : 0.0);
        if (score > best) best = score, best_data = d, best_owner = o;
      }
    }
    if (best_data == kNone) return false;
    take(best_data, ColumnUse::data);
    if (best_owner != kNone) take(best_owner, ColumnUse::owner);
    return true;
  }

  // Most rows are whole records, and something tells that they are meant as such.
  bool adds_up() {
    const std::optional<std::size_t> owner = layout_.column_of(ColumnUse::owner);
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
                         !named->second.owners.empty() || named->second.says_apex;
      if (!read.fits || !owned) continue;
      ++whole;
      sure += read.is_sure ? 1 : 0;
      telling += types.front() != RrType::A || read.is_sure ? 1 : 0;
    }
    if (whole == 0 || whole * 5 < rows_.size() * 3 || telling == 0) return false;
    if (layout_.column_of(ColumnUse::type))
      return owner.has_value() || layout_.column_of(ColumnUse::service) || sure == whole;
    // Without a column of types the words above may speak of something else: header words, or nothing but values.
    if (owner && has_owners_of_others(*owner)) return false;
    const bool called =
        columns_[data].is_called_value() || data == typed_column_ || (owner && columns_[*owner].is_called("name"));
    return sure == whole && (called || (owner && whole == rows_.size() && columns_.size() <= 3));
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

  static constexpr std::size_t kMostColumns = 64;

  const Grid& grid_;
  const std::vector<RrType>& above_;
  const ServiceRegistry& services_;
  TableLayout layout_;
  std::map<std::size_t, ColumnCount> columns_;
  std::vector<FactRow> rows_;
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
