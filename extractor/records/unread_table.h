// Tells why a table that looks like one of records could not be read as such.
#pragma once

#include <string>

#include "extractor/records/record_table.h"
#include "extractor/tables/grid.h"

namespace doczone::extractor {

// Returns what is missing, as the end of a sentence; empty for tables of other things. `grid` stated no record, in no
// language.
std::string why_unread(const Grid& grid, const TablePlace& place);

}  // namespace doczone::extractor
