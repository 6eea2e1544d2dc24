// Tables that a page lacks.
#pragma once

#include "extractor/faults/fault_collector.h"

namespace doczone::extractor {

// `before`: by page, the place that the fault is shown at: the table before this one, or the page's beginning.
void find_table_faults(const ElectedTable& table, const std::vector<ByteSpan>& before, FaultCollector& out);

}  // namespace doczone::extractor
