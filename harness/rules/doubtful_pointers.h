// Of all records that point to a name, those that have to be looked at: whose target may not be a host, may lack its
// address, or is oddly written. Told by hashes of what stands in the file, without reading the other records in full.
#pragma once

#include <vector>

#include "harness/rules/hosts.h"
#include "harness/zone/zone.h"

namespace doczone::harness {

struct DoubtfulPointer {
  Place place;
  std::size_t more = 0;  // records behind it that point to the same name and are left out
};

// Those of one type, ascending; more than needed when in doubt.
std::vector<DoubtfulPointer> doubtful_pointers(const Hosts& hosts, const Zone& zone, RrType type);

// Aliases whose target is an alias of the same zone, too: only these can make a circle or a long row. By their places.
std::vector<Place> aliases_of_aliases(const Zone& zone);

}  // namespace doczone::harness
