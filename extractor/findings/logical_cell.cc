#include "extractor/findings/logical_cell.h"

#include <set>

#include "model/ascii.h"

namespace doczone::extractor {
namespace {

std::string numbered(std::map<std::string, std::size_t>& seen, const std::string& name) {
  const std::size_t count = ++seen[name];
  return count == 1 ? name : name + "#" + std::to_string(count);
}

std::string name_of(const ElectedTable& table, std::size_t number) {
  for (const RecordTable* on_page : table.table->tables) {
    if (on_page != nullptr && (on_page->form == Form::mentions || on_page->form == Form::literals)) return "text";
    if (on_page != nullptr && !on_page->anchor.empty()) return on_page->anchor;
  }
  return "table " + std::to_string(number);
}

// The owner; in a row without one, another name or value.
std::string name_of(const ElectedRow& row) {
  const ElectedAtom* best = nullptr;
  const auto rank = [](const ElectedAtom& atom) {
    return atom.field == Field::owner ? 0 : is_name_field(atom.field) ? 1 : atom.field == Field::address ? 2 : 3;
  };
  for (const ElectedAtom& atom : row.atoms) {
    if (atom.value.empty() || atom.field == Field::view) continue;
    if (best == nullptr || rank(atom) < rank(*best)) best = &atom;
  }
  return best == nullptr ? "row" : ascii_lower(best->value);
}

std::vector<std::size_t> numbers_in(const ElectedRow& row) {
  std::map<Field, std::size_t> seen;
  std::vector<std::size_t> out;
  for (const ElectedAtom& atom : row.atoms) out.push_back(++seen[atom.field]);
  return out;
}

}  // namespace

LogicalCells::LogicalCells(const std::vector<ElectedTable>& tables) {
  std::map<std::string, std::size_t> sections;
  for (std::size_t i = 0; i < tables.size(); ++i) {
    const std::string section = numbered(sections, name_of(tables[i], i + 1));
    tables_[&tables[i]] = section;
    std::map<std::string, std::size_t> names;
    for (const ElectedRow& row : tables[i].rows)
      rows_[&row] = {section + "/" + numbered(names, name_of(row)), numbers_in(row)};
  }
}

std::string LogicalCells::of(const Fault& fault) const {
  if (const auto* const table = std::get_if<TableFault>(&fault)) return tables_.at(table->table);
  if (const auto* const header = std::get_if<HeaderFault>(&fault))
    return tables_.at(header->table) + "/header/" + header->abbreviation;
  const ElectedRow* const row = row_of(fault);
  if (row == nullptr) return "page";
  const Row& names = rows_.at(row);
  const ElectedAtom* const elected = elected_of(fault);
  if (elected == nullptr) return names.name;
  const std::string field = names.name + "/" + std::string(to_string(elected->field));
  const std::size_t number = names.numbers[static_cast<std::size_t>(elected - row->atoms.data())];
  return number == 1 ? field : field + "#" + std::to_string(number);
}

}  // namespace doczone::extractor
