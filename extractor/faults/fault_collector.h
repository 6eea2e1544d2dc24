// Takes what the finders of single shapes find, and keeps apart what is not to be said.
#pragma once

#include "extractor/faults/faults.h"

namespace doczone::extractor {

class FaultCollector {
 public:
  // Refers to both.
  FaultCollector(const Comparison& comparison, Faults& out) : around_(comparison), out_(out) {}

  const Comparison& comparison() const { return around_.comparison(); }

  // True when it is to be said.
  bool add(Fault fault) {
    const Silence* const silence = silence_when_found(fault, around_);
    if (silence == nullptr) {
      out_.found.push_back(std::move(fault));
    } else {
      out_.silenced.push_back({std::move(fault), silence});
    }
    return silence == nullptr;
  }

  // A fault of a page, as far as its place is known: confidence and span are not.
  template <class Shape>
  Shape start(const ElectedTable& table, std::size_t page) const {
    Shape fault;
    fault.page = page;
    fault.is_source = comparison().is_source(page);
    fault.table = &table;
    return fault;
  }

  template <class Shape>
  Shape start(const ElectedTable& table, const ElectedRow& row, std::size_t page) const {
    Shape fault = start<Shape>(table, page);
    fault.row = &row;
    return fault;
  }

 private:
  Surroundings around_;
  Faults& out_;
};

}  // namespace doczone::extractor
