// Rows that a page lacks, or has alone.
#pragma once

#include "extractor/faults/fault_collector.h"

namespace doczone::extractor {

void find_row_faults(const ElectedTable& table, FaultCollector& out);

}  // namespace doczone::extractor
