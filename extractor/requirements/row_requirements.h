// Tells what one elected row demands.
#pragma once

#include <vector>

#include "extractor/election/elected.h"
#include "model/docset.h"
#include "model/requirement.h"

namespace doczone::extractor {

// Returns one requirement for each owner in the row, without ids. `table_number` is the table's among the set's record
// tables, from 0.
std::vector<RecordRequirement> requirements_of(const TranslationSet& set, const ElectedTable& table,
                                               std::size_t table_number, const ElectedRow& row, const Docset* docset);

}  // namespace doczone::extractor
