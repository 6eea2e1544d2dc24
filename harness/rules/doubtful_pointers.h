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

// Aliases of a zone that make a circle, or more than kMostAliases in a row, and those that lead there or follow; but
// for the last of each row, which leads to no alias. In the order of the file.
std::vector<Place> aliases_in_long_rows(const Zone& zone);

}  // namespace doczone::harness
