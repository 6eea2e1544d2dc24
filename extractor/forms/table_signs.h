// Tells which tables can state nothing, before anybody asks what their cells are: nearly all tables of a documentation
// speak of something else.
#pragma once

#include "extractor/records/record_table.h"
#include "extractor/tables/grid.h"

namespace doczone::extractor {

// False only where neither a record nor a name or a term is read from the table, by its rows or turned, and no note
// says that it looks like one of records (unread_table.h): each of these needs one of the signs that are looked for
// here.
bool may_state_anything(const Grid& grid, const TablePlace& place);

}  // namespace doczone::extractor
