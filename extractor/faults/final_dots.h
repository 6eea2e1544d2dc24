// Names that end in a dot: in a zone, and in the forms of some providers, they are others than those without it.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "extractor/faults/fault_collector.h"

namespace doczone::extractor {

// Another script's full stop is one, too.
bool ends_in_dot(std::string_view name);

// Names of translations that have lost the final dot which the source has in a cell, and most other pages; in a text,
// in front of a closing bracket, where the source ends several of them so: `(for example, sip.example.org.)`. Another
// script's full stop that stands in its place is a part of the fault's span.
class LostFinalDots {
 public:
  // Refers to both.
  LostFinalDots(const ElectedTable& table, FaultCollector& out);
  void find(const ElectedRow& row, const ElectedAtom& elected);

 private:
  bool is_habit_of(std::size_t page);

  const ElectedTable& table_;
  FaultCollector& out_;
  std::vector<std::optional<bool>> habits_;  // by page, as soon as somebody has asked
};

// The same of names in a domain of the page's own, which it ends in a dot elsewhere: what was found of them, that they
// are localised, gives way to it.
void find_dots_lost_in_own_domains(const std::vector<Page>& pages, std::vector<Fault>& faults);

}  // namespace doczone::extractor
