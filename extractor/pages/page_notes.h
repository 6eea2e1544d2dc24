// What could be read of a page, but not as it stands: notes beside its record tables.
#pragma once

#include "extractor/pages/page.h"
#include "extractor/tables/grid.h"

namespace doczone::extractor {

// The first byte that is no UTF-8.
void note_encoding(Page& page);
// A table that goes on behind what was read of it.
void note_cut_table(const Grid& grid, Page& page);
// Rows between pipes that would state records, were there a delimiter row that makes a table of them.
void note_missing_delimiter(const Grid& grid, Page& page);
// Rows of a pipe table with more or fewer cells than its header.
void note_uneven_rows(const Grid& grid, const RecordTable& table, Page& page);
// Types, ports and addresses in other forms of the letters and digits, such as full-width ones.
void note_other_forms(const RecordTable& table, Page& page);

}  // namespace doczone::extractor
