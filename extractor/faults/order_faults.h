// The parts of a composite cell, `External DNS/SRV/5269`, in another order than most pages have them in.
#pragma once

#include "extractor/faults/fault_collector.h"

namespace doczone::extractor {

// The word order of another language is no fault; most pages decide, and the source counts twice.
void find_order_faults(const ElectedTable& table, const ElectedRow& row, FaultCollector& out);

}  // namespace doczone::extractor
