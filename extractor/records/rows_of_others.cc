#include "extractor/records/rows_of_others.h"

#include <set>
#include <string>

#include "model/ascii.h"
#include "model/name_template.h"

namespace doczone::extractor {

bool tells_rows_apart(const TableColumns& table, std::size_t column) {
  const ColumnCount& counted = table.columns.at(column);
  const std::size_t rows = table.rows.size();
  if (rows < 2 || counted.filled < rows || counted.explains() || counted.numbers > 0) return false;
  std::set<std::string> said;
  for (const FactRow& row : table.rows) {
    const auto text = row.texts.find(column);
    if (text != row.texts.end()) said.insert(*text->second);
  }
  return said.size() == rows;
}

bool has_owners_in_many_domains(const TableColumns& table, std::size_t column) {
  static constexpr std::size_t kMostDomains = 3;
  std::set<std::string> domains;
  for (const FactRow& row : table.rows) {
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

}  // namespace doczone::extractor
