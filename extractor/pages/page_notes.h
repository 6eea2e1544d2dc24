// Notes beside a page's record tables say what could be read, but not as it stands.
#pragma once

#include "extractor/pages/page.h"
#include "extractor/tables/grid.h"

namespace doczone::extractor {

// Notes the first byte that is no UTF-8.
void note_encoding(Page& page);
// Notes a table that goes on behind what was read of it.
void note_cut_table(const Grid& grid, Page& page);
// Notes rows between pipes that would state records, were there a delimiter row that makes a table of them.
void note_missing_delimiter(const Grid& grid, Page& page);
// Notes rows of a pipe table with more or fewer cells than its header.
void note_uneven_rows(const Grid& grid, const RecordTable& table, Page& page);
// Notes types, ports and addresses in other forms of the letters and digits, such as full-width ones.
void note_other_forms(const RecordTable& table, Page& page);

// Notes a table that looks like one of records and was not read, with the reason.
void note_unread_table(const Grid& grid, const TablePlace& place, Page& page);

}  // namespace doczone::extractor
