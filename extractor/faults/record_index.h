// The record rows of one page by what they say: whether one of them states a record, wherever it stands.
#pragma once

#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "extractor/election/elected.h"

namespace doczone::extractor {

class RecordIndex {
 public:
  // Refers to the page.
  explicit RecordIndex(const Page& page);

  // A row says all that was elected for `row`, but for its view. `only`: in this table; null: anywhere.
  bool states(const ElectedRow& row, const RecordTable* only) const;
  // Another row of `table` than `self` has an owner of `row`.
  bool has_owner_beside(const ElectedRow& row, const RecordTable& table, const RecordRow* self) const;

 private:
  struct Place {
    const RecordTable* table;
    const RecordRow* row;
  };
  using Rows = std::vector<std::size_t>;  // indices in rows_, ascending

  // A field and what is said in it, names in their canonical form. Nothing for what is no name and should be one.
  static std::optional<std::string> key_of(Field field, const std::string& value);
  const Rows& rows_that_say(const ElectedAtom& wanted) const;

  std::vector<Place> rows_;
  std::unordered_map<std::string, Rows> by_value_;  // see key_of()
};

}  // namespace doczone::extractor
