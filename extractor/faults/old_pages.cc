#include "extractor/faults/old_pages.h"

#include <algorithm>
#include <set>

namespace doczone::extractor {
namespace {

class ChangesOfPage {
 public:
  ChangesOfPage(std::size_t source, OldPageFault& fault) : source_(source), fault_(fault) {}

  void add(const Fault& fault) {
    const PlaceOnPage& place = place_of(fault);
    if (seen_.empty() || place.span.offset < fault_.span.offset) fault_.span = place.span;
    if (const auto* const table = std::get_if<TableFault>(&fault)) {
      for (const ElectedRow& row : table->table->rows) add(*table->table, row);
    } else if (const auto* const row = std::get_if<RowFault>(&fault)) {
      add(*row->table, *row->row);
    } else if (const auto* const atom = std::get_if<AtomFault>(&fault)) {
      add(*atom->table, *atom->row);
    }
  }

 private:
  void add(const ElectedTable& table, const ElectedRow& row) {
    if (!seen_.insert(&row).second) return;
    const bool here = row.row->rows[fault_.page] != nullptr, in_source = row.row->rows[source_] != nullptr;
    if (!here && !in_source) return;
    (!in_source ? fault_.removed : here ? fault_.changed : fault_.added).push_back({&table, &row});
  }

  std::size_t source_;
  OldPageFault& fault_;
  std::set<const ElectedRow*> seen_;
};

// In the order of the source's tables and rows.
void sort(std::vector<OldPageFault::Change>& changes) {
  std::sort(changes.begin(), changes.end(), [](const OldPageFault::Change& a, const OldPageFault::Change& b) {
    return a.table != b.table ? std::less<>()(a.table, b.table) : std::less<>()(a.row, b.row);
  });
}

}  // namespace

void find_old_pages(const Comparison& comparison, Faults& faults) {
  const std::optional<std::size_t> source = comparison.reference();
  if (!source) return;
  std::vector<std::vector<const Fault*>> by_page(comparison.pages().size());
  for (const SilencedFault& silenced : faults.silenced) {
    if (silenced.silence->id == kPageBehind) by_page[place_of(silenced.fault).page].push_back(&silenced.fault);
  }
  for (std::size_t page = 0; page < by_page.size(); ++page) {
    if (by_page[page].empty() || !comparison.is_behind(page)) continue;
    OldPageFault fault;
    fault.page = page;
    fault.confidence = Confidence::high;
    fault.why = comparison.why_behind(page);
    fault.source = *source;
    if (!comparison.has_source()) fault.newer = comparison.pages()[*source].language.to_string();
    ChangesOfPage changes(*source, fault);
    for (const Fault* const one : by_page[page]) changes.add(*one);
    for (auto* const list : {&fault.added, &fault.changed, &fault.removed}) sort(*list);
    const bool says_anything = !fault.added.empty() || !fault.changed.empty() || !fault.removed.empty();
    if (says_anything) faults.found.emplace_back(std::move(fault));
  }
}

}  // namespace doczone::extractor
