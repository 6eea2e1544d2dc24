#include "extractor/faults/record_index.h"

#include <algorithm>

#include "extractor/faults/canonical_name.h"
#include "extractor/names/damaged_name.h"
#include "model/unicode.h"

namespace doczone::extractor {
RecordIndex::RecordIndex(const Page& page) {
  for (const RecordTable& table : page.tables) {
    for (const RecordRow& row : table.rows) {
      for (const Atom& atom : row.atoms) {
        const auto key = key_of(atom.field, is_name_field(atom.field) ? normalise_name(atom.value) : nfkc(atom.value));
        if (!key) continue;
        Rows& rows = by_value_[*key];
        if (rows.empty() || rows.back() != rows_.size()) rows.push_back(rows_.size());
      }
      rows_.push_back({&table, &row});
    }
  }
}

std::optional<std::string> RecordIndex::key_of(Field field, const std::string& value) {
  const auto said = is_name_field(field) ? canonical_name(value) : std::optional(value);
  return said ? std::optional(std::string(to_string(field)) + " " + *said) : std::nullopt;
}

const RecordIndex::Rows& RecordIndex::rows_that_say(const ElectedAtom& wanted) const {
  static const Rows kNone;
  const auto key = key_of(wanted.field, wanted.value);
  const auto found = key ? by_value_.find(*key) : by_value_.end();
  return found == by_value_.end() ? kNone : found->second;
}

bool RecordIndex::states(const ElectedRow& row, const RecordTable* only) const {
  std::vector<const Rows*> saying;
  for (const ElectedAtom& wanted : row.atoms) {
    if (!wanted.value.empty() && wanted.field != Field::view) saying.push_back(&rows_that_say(wanted));
  }
  const auto is_in_place = [&](std::size_t i) { return only == nullptr || rows_[i].table == only; };
  if (saying.empty())
    return std::any_of(rows_.begin(), rows_.end(),
                       [&](const Place& place) { return only == nullptr || place.table == only; });
  const Rows& rarest = **std::min_element(saying.begin(), saying.end(),
                                          [](const Rows* a, const Rows* b) { return a->size() < b->size(); });
  return std::any_of(rarest.begin(), rarest.end(), [&](std::size_t i) {
    return is_in_place(i) && std::all_of(saying.begin(), saying.end(), [&](const Rows* rows) {
             return std::binary_search(rows->begin(), rows->end(), i);
           });
  });
}

bool RecordIndex::has_owner_beside(const ElectedRow& row, const RecordTable& table, const RecordRow* self) const {
  return std::any_of(row.atoms.begin(), row.atoms.end(), [&](const ElectedAtom& owner) {
    if (owner.field != Field::owner) return false;
    const Rows& rows = rows_that_say(owner);
    return std::any_of(rows.begin(), rows.end(),
                       [&](std::size_t i) { return rows_[i].table == &table && rows_[i].row != self; });
  });
}

}  // namespace doczone::extractor
