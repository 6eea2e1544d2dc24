// Pages that put a domain of their own in the place of the reader's domain, as the source spells it for an example.
#pragma once

#include <vector>

#include "extractor/alignment/set_alignment.h"
#include "extractor/faults/fault.h"

namespace doczone::extractor {

// Marks the faults of names in which nothing but the domain differs from the elected one, twice at least on their page
// and in the same way. The domain must be the reader's: a reserved one (RFC 2606) or a placeholder; of others, the page
// must have nothing of it left, and an owner must lie in it, or it is called for the reader (`yourdomain.com`), or the
// page says its own in three places at least. What is damaged beside the domain gets a suggestion in the page's own
// domain.
void mark_localised_domains(const AlignedSet& set, std::vector<Fault>& faults);

}  // namespace doczone::extractor
