// Tables of names and nothing else of the DNS: zones, endpoints, hosts; or of terms that texts of TXT records are made
// of. They state no record, and what they say is compared all the same.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "extractor/records/cell_pieces.h"
#include "extractor/records/table_layout.h"
#include "extractor/tables/grid.h"

namespace doczone::extractor {

// Returns the lines of a cell that are names, damaged ones among them.
std::vector<Piece> names_in_cell(const std::string& cell);

// The columns that hold names, or terms: most of their cells do, and some are beyond doubt. Empty when there is none.
std::optional<TableLayout> find_names_layout(const Grid& grid);

// True for a layout that find_names_layout has found.
bool is_of_names(const TableLayout& layout);

}  // namespace doczone::extractor
