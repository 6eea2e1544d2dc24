// Pages that put an address of their own beside an example domain of their own.
#pragma once

#include <vector>

#include "extractor/faults/fault.h"

namespace doczone::extractor {

// Marks the faults of sound addresses in rows whose owner lies in a domain that the page has put in the place of the
// source's. Digits that were lost, added or changed places are damage all the same. Precondition: the domains are
// marked.
void mark_own_addresses(std::vector<Fault>& faults);

}  // namespace doczone::extractor
