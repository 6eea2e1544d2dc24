// Cells of a table that state a whole record by themselves: lines of a zone, sentences that ask for one.
#pragma once

#include <vector>

#include "extractor/tables/grid.h"
#include "model/source_text.h"

namespace doczone::extractor {

// One grid a row of the table, in their order; none where a quarter of the rows or more say something else, and where
// the table teaches or shows what programs print.
std::vector<Grid> read_stated_cells(const SourceText& page, const Grid& grid);

}  // namespace doczone::extractor
