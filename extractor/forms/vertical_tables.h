// Tables that are lists of fields: keys in the first column, and a record in each of the others.
#pragma once

#include <vector>

#include "extractor/tables/grid.h"
#include "model/rr_type.h"
#include "model/source_text.h"

namespace doczone::extractor {

// True when nothing but keys stands in the first column, the type's and two others at least: no table of records, one
// row each, has that.
bool has_only_keys_in_front(const Grid& grid);

// Returns the rows of the records; nothing when the first column has no keys that are known, or the first row has
// several. `above`: the types that the words above the table name.
std::vector<Grid> read_vertical_table(const SourceText& page, const Grid& grid, const std::vector<RrType>& above);

}  // namespace doczone::extractor
