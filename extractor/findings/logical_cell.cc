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
  for (const RecordTable* here : table.table->tables) {
    if (here != nullptr && !here->anchor.empty()) return here->anchor;
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

}  // namespace

LogicalCells::LogicalCells(const std::vector<ElectedTable>& tables) {
  std::map<std::string, std::size_t> sections;
  for (std::size_t i = 0; i < tables.size(); ++i) {
    const std::string section = numbered(sections, name_of(tables[i], i + 1));
    tables_[&tables[i]] = section;
    std::map<std::string, std::size_t> names;
    for (const ElectedRow& row : tables[i].rows) rows_[&row] = section + "/" + numbered(names, name_of(row));
  }
}

std::string LogicalCells::of(const Deviation& deviation) const {
  if (const auto table = tables_.find(deviation.table); table != tables_.end()) {
    const bool is_header = deviation.kind == Deviation::Kind::header;
    return is_header ? table->second + "/header/" + deviation.suggestion : table->second;
  }
  const auto row = rows_.find(deviation.row);
  if (row == rows_.end()) return "page";
  if (deviation.elected == nullptr) return row->second;
  std::size_t number = 1;
  for (const ElectedAtom& atom : deviation.row->atoms) {
    if (&atom == deviation.elected) break;
    if (atom.field == deviation.elected->field) ++number;
  }
  std::string out = row->second + "/" + std::string(to_string(deviation.elected->field));
  return number == 1 ? out : out + "#" + std::to_string(number);
}

}  // namespace doczone::extractor
