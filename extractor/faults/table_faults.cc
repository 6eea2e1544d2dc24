#include "extractor/faults/table_faults.h"

#include <algorithm>

#include "extractor/election/confidence.h"

namespace doczone::extractor {
namespace {

// The page's table nearest before the place; the page's beginning when there is none.
ByteSpan span_before(const ElectedTable& table, std::size_t page, const Comparison& comparison) {
  ByteSpan span{0, std::min<std::size_t>(1, comparison.pages()[page].text->bytes().size())};
  for (const AlignedTable& other : comparison.aligned().tables) {
    if (&other == table.table) break;
    if (other.tables[page] != nullptr) span = other.tables[page]->span;
  }
  return span;
}

}  // namespace

void find_table_faults(const ElectedTable& table, FaultCollector& out) {
  const Comparison& comparison = out.comparison();
  Presence presence;
  for (std::size_t page = 0; page < comparison.pages().size(); ++page) {
    const bool has_it = table.table->tables[page] != nullptr;
    ++(has_it ? presence.have : presence.lack);
    presence.source_has = presence.source_has || (has_it && comparison.is_source(page));
  }
  if (presence.lack == 0) return;
  const Confidence confidence = confidence_in(presence, Question::table);
  for (std::size_t page = 0; page < comparison.pages().size(); ++page) {
    if (table.table->tables[page] != nullptr) continue;
    TableFault fault = out.start<TableFault>(table, page);
    fault.confidence = confidence;
    fault.span = span_before(table, page, comparison);
    out.add(std::move(fault));
  }
}

}  // namespace doczone::extractor
