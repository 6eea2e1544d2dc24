#include "extractor/faults/stale_pages.h"

namespace doczone::extractor {
namespace {

// Of the last page in the source language; empty when there is none.
std::string current_hash(const Comparison& comparison) {
  for (std::size_t page = comparison.pages().size(); page-- > 0;) {
    if (comparison.is_source(page)) return comparison.pages()[page].content_hash();
  }
  return {};
}

// By page: the first value that differs; null where none does.
std::vector<const AtomFault*> first_differences(const Comparison& comparison, const std::vector<Fault>& faults) {
  std::vector<const AtomFault*> out(comparison.pages().size());
  for (const Fault& fault : faults) {
    const auto* const atom = std::get_if<AtomFault>(&fault);
    if (atom == nullptr || atom->confidence == Confidence::low || out[atom->page] != nullptr) continue;
    out[atom->page] = atom;
  }
  return out;
}

}  // namespace

void find_stale_pages(const Comparison& comparison, std::vector<Fault>& faults) {
  const std::string current = current_hash(comparison);
  if (current.empty()) return;
  std::vector<Fault> stale;
  const std::vector<const AtomFault*> first = first_differences(comparison, faults);
  for (std::size_t page = 0; page < first.size(); ++page) {
    const std::string& from = comparison.pages()[page].source_hash;
    if (first[page] == nullptr || from.empty() || from == current || comparison.is_source(page)) continue;
    PageFault fault;
    fault.page = page;
    fault.confidence = Confidence::high;
    fault.span = first[page]->span;
    stale.emplace_back(fault);
  }
  faults.insert(faults.end(), stale.begin(), stale.end());
}

}  // namespace doczone::extractor
