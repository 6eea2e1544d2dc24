// Pages about another region than the others: `ns1.de.example.com` and its address, where they have
// `ns1.us.example.com`.
#pragma once

#include <vector>

#include "extractor/alignment/set_alignment.h"
#include "extractor/faults/fault.h"

namespace doczone::extractor {

// Marks names as the page's own (AtomFault::localised) where several of them lie below a domain that differs from that
// of the others in a short label, and none below that one; and the addresses of such a page.
void mark_own_regions(const AlignedSet& set, std::vector<Fault>& faults);

}  // namespace doczone::extractor
