// Names that are the right ones, but for their case or for what stands in their placeholders.
#pragma once

#include "extractor/faults/fault_collector.h"

namespace doczone::extractor {

// Of translations: the source's spelling is its own affair.
void find_spelling_faults(const ElectedTable& table, const ElectedRow& row, const ElectedAtom& elected,
                          FaultCollector& out);

}  // namespace doczone::extractor
