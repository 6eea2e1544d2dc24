// Tables that are lists of fields: keys in the first column, and a record in each of the others.
#pragma once

#include <vector>

#include "extractor/tables/grid.h"
#include "model/rr_type.h"
#include "model/source_text.h"

namespace doczone::extractor {

// Returns the rows of the records; nothing when the first column has no keys that are known, or the first row has
// several. `above`: the types that the words above the table name.
std::vector<Grid> read_vertical_table(const SourceText& page, const Grid& grid, const std::vector<RrType>& above);

}  // namespace doczone::extractor
