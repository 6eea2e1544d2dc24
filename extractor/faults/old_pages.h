// What changed in the source since a page was made of it.
#pragma once

#include "extractor/faults/comparison.h"
#include "extractor/faults/faults.h"

namespace doczone::extractor {

// Appends a fault for each page of which something was not said because the page is behind its source.
void find_old_pages(const Comparison& comparison, Faults& faults);

}  // namespace doczone::extractor
