#include "extractor/faults/stale_pages.h"

#include <algorithm>

namespace doczone::extractor {
namespace {

// Empty when there is no source, or no page that says from which version of it it was made.
std::string current_hash(const Comparison& comparison) {
  const std::optional<std::size_t> source = comparison.source();
  const bool is_asked = std::any_of(comparison.pages().begin(), comparison.pages().end(),
                                    [](const Page& page) { return !page.source_hash.empty(); });
  return source && is_asked ? comparison.pages()[*source].content_hash() : std::string();
}

// By page: the first value that differs; null where none does, or where it is told that the page is behind.
std::vector<const AtomFault*> first_differences(const Comparison& comparison, const std::vector<Fault>& faults) {
  std::vector<const AtomFault*> out(comparison.pages().size());
  std::vector<bool> is_told(comparison.pages().size());
  for (const Fault& fault : faults) {
    if (std::holds_alternative<OldPageFault>(fault)) is_told[place_of(fault).page] = true;
    const auto* const atom = std::get_if<AtomFault>(&fault);
    if (atom == nullptr || atom->confidence == Confidence::low || out[atom->page] != nullptr) continue;
    out[atom->page] = atom;
  }
  for (std::size_t page = 0; page < out.size(); ++page) {
    if (is_told[page]) out[page] = nullptr;
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
