// Deviations of headers and of whole pages.
#pragma once

#include <vector>

#include "extractor/faults/deviations.h"

namespace doczone::extractor {

void find_header_deviations(const AlignedSet& set, const LanguageTag& source, const ElectedTable& table,
                            std::vector<Deviation>& out);
// Looks at the deviations that were found before.
void find_stale_pages(const AlignedSet& set, const LanguageTag& source, std::vector<Deviation>& out);

}  // namespace doczone::extractor
