// What the other pages of a set say about the place of a fault.
#pragma once

#include <vector>

#include "extractor/faults/fault.h"
#include "model/finding.h"

namespace doczone::extractor {

// By page; behind them, what a bilingual page quotes from the source (`quoted_language`). Of a row, all its values. Of
// a page that is behind, the source's rows that it lacks, and those that have changed. None for faults of tables,
// headers and other pages.
std::vector<Evidence> evidence_for(const Fault& fault, const TranslationSet& set, const LanguageTag& quoted_language);

}  // namespace doczone::extractor
