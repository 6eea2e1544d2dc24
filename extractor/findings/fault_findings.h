// Faults as people read them: each judged by the first check that knows it.
#pragma once

#include <optional>
#include <vector>

#include "extractor/faults/faults.h"
#include "model/finding.h"

namespace doczone::extractor {

// One for each fault; a cell that spans rows is in each of them, and one mistake. `quoted_language`: of what bilingual
// pages quote.
std::vector<Finding> findings_of(const std::vector<Fault>& faults, const TranslationSet& set,
                                 const std::vector<ElectedTable>& tables, const LanguageTag& quoted_language);

}  // namespace doczone::extractor
