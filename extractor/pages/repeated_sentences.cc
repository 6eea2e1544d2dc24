#include "extractor/pages/repeated_sentences.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string>

#include "model/ascii.h"
#include "model/name_template.h"

namespace doczone::extractor {
namespace {

// Placeholders are one, however a language calls them.
std::string key_of(const std::string& owner) {
  const auto name = NameTemplate::parse(owner);
  if (!name) return ascii_lower(owner);
  std::string key;
  for (const NamePart& part : name->parts()) {
    key += (key.empty() ? "" : ".") + part.canonical();
  }
  return key;
}

std::set<RrType> types_of(const RecordTable& table, const RecordRow& row) {
  std::set<RrType> types;
  for (const Atom& atom : row.atoms) {
    if (atom.field != Field::type) continue;
    if (const auto type = parse_rr_type(atom.value)) types.insert(*type);
  }
  if (types.empty()) types.insert(table.types.begin(), table.types.end());
  return types;
}

bool has_data(const RecordRow& row) {
  return std::any_of(row.atoms.begin(), row.atoms.end(), [](const Atom& atom) {
    return atom.field == Field::target || atom.field == Field::address || atom.field == Field::txt ||
           atom.field == Field::rdata;
  });
}

// The types of the records at each owner, by its canonical name.
class Statements {
 public:
  void add(const RecordTable& table, const RecordRow& row) {
    const std::set<RrType> types = types_of(table, row);
    for (const Atom& atom : row.atoms) {
      if (atom.field == Field::owner) owners_[key_of(atom.value)].insert(types.begin(), types.end());
    }
  }

  // Full names and names in the zone may be one: `www` and `www.example.org`.
  bool have(const std::string& owner, const std::set<RrType>& types) const {
    const std::string key = key_of(owner);
    const auto same = owners_.find(key);
    if (same != owners_.end() && is_any(same->second, types)) return true;
    const auto longer = owners_.lower_bound(key + ".");
    if (longer != owners_.end() && longer->first.starts_with(key + ".") && is_any(longer->second, types)) return true;
    const auto shorter = owners_.find(key.substr(0, key.find('.')));
    return shorter != owners_.end() && is_any(shorter->second, types);
  }

 private:
  // A statement that names no type is told by its data.
  static bool is_any(const std::set<RrType>& stated, const std::set<RrType>& types) {
    if (stated.empty()) return true;
    return std::any_of(types.begin(), types.end(), [&](RrType type) { return stated.count(type) > 0; });
  }

  std::map<std::string, std::set<RrType>> owners_;
};

}  // namespace

void drop_repeated_sentences(std::vector<RecordTable>& tables) {
  Statements stated;
  for (const RecordTable& table : tables) {
    if (table.form == Form::sentence) continue;
    for (const RecordRow& row : table.rows) stated.add(table, row);
  }
  for (RecordTable& table : tables) {
    if (table.form != Form::sentence) continue;
    std::erase_if(table.rows, [&](const RecordRow& row) {
      if (has_data(row)) return false;
      const auto owner =
          std::find_if(row.atoms.begin(), row.atoms.end(), [](const Atom& a) { return a.field == Field::owner; });
      return owner != row.atoms.end() && stated.have(owner->value, types_of(table, row));
    });
  }
  std::erase_if(tables, [](const RecordTable& table) { return table.rows.empty(); });
}

}  // namespace doczone::extractor
