// The types that the words above a table speak of: "Add the CNAME records", "1. Select **CNAME**".
#pragma once

#include <string>
#include <vector>

#include "extractor/tables/block_outline.h"
#include "model/rr_type.h"

namespace doczone::extractor {

// Returns the types that a text names as types of records, each once.
std::vector<RrType> types_named_in(std::string_view text);

// Returns the types in a short text that may be nothing else: `CNAME`, `TXT Value`, `MX 1`; no letter alone is one.
std::vector<RrType> types_in_header(const std::string& header);

// Several types are one demand only as families of addresses.
bool are_one_demand(const std::vector<RrType>& types);

// False for a CNAME, which would stand beside the zone's SOA, and where the name tells everything: services, addresses
// in reverse.
bool can_stand_at_apex(RrType type);

// Of the nearest paragraph above `offset` that names one demand, else of the heading above it, else of the next higher
// one. Empty when none does. It looks at a few paragraphs only.
std::vector<RrType> types_above(const BlockOutline& outline, std::size_t offset);

}  // namespace doczone::extractor
