// Rows and tables that a page lacks, or has alone.
#pragma once

#include <vector>

#include "extractor/faults/deviations.h"

namespace doczone::extractor {

void find_row_deviations(const AlignedSet& set, const LanguageTag& source, const ElectedTable& table,
                         std::vector<Deviation>& out);

}  // namespace doczone::extractor
