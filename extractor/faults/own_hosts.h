// Pages whose examples have hosts of their own: `carrito.example.net` for `cart.example.net`.
#pragma once

#include <vector>

#include "extractor/alignment/set_alignment.h"
#include "extractor/faults/fault.h"

namespace doczone::extractor {

// Marks the faults of sound names whose first labels are words of the page's own: in a domain that is nobody's (RFC
// 2606, RFC 6761, RFC 6762) or the page's own, where it says each of them in other places, too, and those of the others
// nowhere, and another language has words of its own, as well; and where more languages have names of their own than
// agree. A label that stands alone must begin a full name elsewhere. Precondition: the domains are marked.
void mark_own_hosts(const AlignedSet& set, std::vector<Fault>& faults);

}  // namespace doczone::extractor
