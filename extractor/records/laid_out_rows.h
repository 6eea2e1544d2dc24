// Rows of a table whose columns were told apart, as rows that say what each of their cells is.
#pragma once

#include <vector>

#include "extractor/records/table_layout.h"
#include "extractor/tables/grid.h"
#include "model/rr_type.h"

namespace doczone::extractor {

// The types of each row of a grid, where they are known from elsewhere; empty for a row that is none.
using RowTypes = std::vector<std::vector<RrType>>;

// Returns the rows of the grid, cells stated (GridCell::stated): what the form of a record needs no more than that.
// Where a cell's type cannot be read, its word is taken for the type that `known` has for the row.
Grid lay_out(const TableLayout& layout, const Grid& grid, const RowTypes& known = {});

}  // namespace doczone::extractor
