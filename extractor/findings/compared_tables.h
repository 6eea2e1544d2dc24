// Elected tables as people look at them: languages side by side.
#pragma once

#include <vector>

#include "extractor/election/election.h"
#include "model/compared_table.h"

namespace doczone::extractor {

std::vector<ComparedTable> compared_tables(const TranslationSet& set, const std::vector<ElectedTable>& tables);

}  // namespace doczone::extractor
