// Tables that a page lacks.
#pragma once

#include "extractor/faults/fault_collector.h"

namespace doczone::extractor {

void find_table_faults(const ElectedTable& table, FaultCollector& out);

}  // namespace doczone::extractor
