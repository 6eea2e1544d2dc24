// What stands around a fault: what the reasons for silence ask. It is worked out when it is first asked for, since few
// pages differ in much.
#pragma once

#include <optional>
#include <vector>

#include "extractor/faults/comparison.h"
#include "extractor/faults/record_index.h"
#include "extractor/faults/row_on_pages.h"

namespace doczone::extractor {

class Surroundings {
 public:
  // Refers to `comparison`.
  explicit Surroundings(const Comparison& comparison) : comparison_(comparison), records_(comparison.pages().size()) {}

  const Comparison& comparison() const { return comparison_; }

  const RecordIndex& records_of(std::size_t page) {
    if (!records_[page]) records_[page].emplace(comparison_.pages()[page]);
    return *records_[page];
  }

  // Cheap while the same row is asked for.
  RowOnPages& on_pages(const ElectedRow& row) {
    if (!row_ || !row_->is_of(row)) row_.emplace(row);
    return *row_;
  }

 private:
  const Comparison& comparison_;
  std::vector<std::optional<RecordIndex>> records_;  // by page
  std::optional<RowOnPages> row_;
};

}  // namespace doczone::extractor
