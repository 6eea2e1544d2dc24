// Pages that put an example domain of their own in the place of the one that was elected, everywhere.
#pragma once

#include <vector>

#include "extractor/alignment/set_alignment.h"
#include "extractor/faults/fault.h"

namespace doczone::extractor {

// Marks the faults of names that differ from the elected ones only in the domain, twice at least on their page and in
// the same way, where the page has nothing of the elected domain left.
void mark_localised_domains(const AlignedSet& set, std::vector<Fault>& faults);

}  // namespace doczone::extractor
