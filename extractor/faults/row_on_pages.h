// What one row says on each page, for questions that are asked of each of its atoms: a cell may hold a long list.
#pragma once

#include <optional>
#include <string>
#include <unordered_set>
#include <vector>

#include "extractor/election/elected.h"

namespace doczone::extractor {

class RowOnPages {
 public:
  // Refers to `row`. Answers are worked out when they are first asked for.
  explicit RowOnPages(const ElectedRow& row);

  bool is_of(const ElectedRow& row) const { return row_ == &row; }
  // A sound owner of the page has another service, or a host in another domain, and no port, target or address is the
  // elected one: the row is no damaged copy, what it says is its own.
  bool is_another_record(std::size_t page);
  // An atom of the page is spelled like this name.
  bool says(std::size_t page, const std::string& name);
  // A name was elected for an atom that is spelled like this one.
  bool wants(const std::string& name);

 private:
  using Names = std::unordered_set<std::string>;  // in canonical form

  const ElectedRow* row_;
  std::vector<std::optional<bool>> is_another_record_;  // by page
  std::vector<std::optional<Names>> said_;              // by page
  std::optional<Names> wanted_;
};

}  // namespace doczone::extractor
