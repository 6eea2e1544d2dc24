// Pages that differ and say that they were translated from other bytes than the source has now.
#pragma once

#include <vector>

#include "extractor/faults/comparison.h"
#include "extractor/faults/fault.h"

namespace doczone::extractor {

// Appends a fault for each such page to `faults`, which are those that were found before.
void find_stale_pages(const Comparison& comparison, std::vector<Fault>& faults);

}  // namespace doczone::extractor
