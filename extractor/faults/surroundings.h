// What stands around a fault: what the reasons for silence ask. It is worked out when it is first asked for, since few
// pages differ in much.
#pragma once

#include <optional>
#include <vector>

#include "extractor/faults/comparison.h"
#include "extractor/faults/names_in_text.h"
#include "extractor/faults/record_index.h"
#include "extractor/faults/row_on_pages.h"

namespace doczone::extractor {

class Surroundings {
 public:
  // Refers to `comparison`.
  explicit Surroundings(const Comparison& comparison)
      : comparison_(comparison), records_(comparison.pages().size()), names_(comparison.pages().size()) {}

  const Comparison& comparison() const { return comparison_; }

  const RecordIndex& records_of(std::size_t page) {
    if (!records_[page]) records_[page].emplace(comparison_.pages()[page]);
    return *records_[page];
  }

  // The page's text has the name, whole, wherever it stands; case is ignored.
  bool has_in_text(std::size_t page, const std::string& name) {
    if (!names_[page]) names_[page].emplace(comparison_.pages()[page].said());
    return names_[page]->has(name);
  }

  // Cheap while the same row is asked for.
  RowOnPages& on_pages(const ElectedRow& row) {
    if (!row_ || !row_->is_of(row)) row_.emplace(row);
    return *row_;
  }

 private:
  const Comparison& comparison_;
  std::vector<std::optional<RecordIndex>> records_;  // by page
  std::vector<std::optional<NamesInText>> names_;    // likewise
  std::optional<RowOnPages> row_;
};

}  // namespace doczone::extractor
