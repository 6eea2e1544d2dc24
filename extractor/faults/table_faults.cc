#include "extractor/faults/table_faults.h"

#include "extractor/election/confidence.h"

namespace doczone::extractor {
void find_table_faults(const ElectedTable& table, const std::vector<ByteSpan>& before, FaultCollector& out) {
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
    // What is not translated yet is no fault.
    if (table.table->tables[page] != nullptr || comparison.pages()[page].side == PageSide::translation) continue;
    TableFault fault = out.start<TableFault>(table, page);
    fault.confidence = confidence;
    fault.span = before[page];
    out.add(fault);
  }
}

}  // namespace doczone::extractor
