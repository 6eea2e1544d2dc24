// Where a translation has damaged what its source says literally in the same place of a text.
#pragma once

#include "extractor/faults/faults.h"

namespace doczone::extractor {

// Of an aligned set of literals and its election (align_literals, elect_literals).
Faults find_literal_faults(const AlignedSet& aligned, const ElectedSet& elected, const LanguageTag& source_language,
                           const ServiceRegistry& services);

// True of a table of literals; not of null.
bool is_of_literals(const ElectedTable* table);

}  // namespace doczone::extractor
