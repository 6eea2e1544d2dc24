#include "extractor/records/special_columns.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "extractor/records/cell_pieces.h"
#include "model/name_template.h"
#include "model/unicode.h"

namespace doczone::extractor {
namespace {

bool is_port_of(std::string_view owner, unsigned long long number, const ServiceRegistry& services) {
  const auto name =
      NameTemplate::parse(std::string(owner) + (owner.find('.') == std::string_view::npos ? "._tcp" : ""));
  const ServiceEntry* const known = name ? services.find(name->service(), name->protocol()) : nullptr;
  return known != nullptr && known->port && *known->port == number;
}

}  // namespace

bool is_port_column(const TableColumns& table, std::size_t column, const ServiceRegistry& services) {
  return std::any_of(table.rows.begin(), table.rows.end(), [&](const FactRow& row) {
    const auto cell = row.cells.find(column);
    unsigned long long number = 0;
    if (cell == row.cells.end() || !cell->second.number || !parse_number(cell->second.number->text, number))
      return false;
    return std::any_of(row.cells.begin(), row.cells.end(), [&](const auto& other) {
      return std::any_of(other.second.owners.begin(), other.second.owners.end(),
                         [&](const Piece& owner) { return is_port_of(owner.text, number, services); });
    });
  });
}

std::size_t addresses_in(const TableColumns& table, std::size_t column) {
  return static_cast<std::size_t>(std::count_if(table.rows.begin(), table.rows.end(), [&](const FactRow& row) {
    const auto text = row.texts.find(column);
    return text != row.texts.end() && is_address(trim(*text->second));
  }));
}

std::map<std::size_t, std::string> rdata_parts_in(const FactRow& row, RrType type, const PartColumns& columns) {
  std::map<std::size_t, std::string> parts;
  for (const auto& [field, column] : columns) {
    const auto text = row.texts.find(column);
    if (text == row.texts.end()) continue;
    if (const auto part = rdata_part(type, field, {*text->second, 0})) parts[field] = part->text;
  }
  return parts;
}

std::optional<FamilyColumns> find_family_columns(const TableColumns& table) {
  std::vector<std::size_t> of_a, of_aaaa;
  for (const auto& [at, column] : table.columns) {
    const std::vector<Piece> words = split({column.header, 0}, {" ", "/", "(", ")", ",", ":", "-"});
    const auto says = [&](std::string_view type) {
      return std::any_of(words.begin(), words.end(), [&](Piece word) { return word.text == type; });
    };
    if (says("A") != says("AAAA")) (says("A") ? of_a : of_aaaa).push_back(at);
  }
  if (of_a.size() != 1 || of_aaaa.size() != 1) return std::nullopt;
  return FamilyColumns{of_a[0], of_aaaa[0]};
}

}  // namespace doczone::extractor
