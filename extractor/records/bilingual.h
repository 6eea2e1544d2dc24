// Bilingual pages carry the source sentence beside each translated one; what it says in a cell is evidence for the
// atoms there.
#pragma once

#include "extractor/records/record_table.h"
#include "extractor/tables/grid.h"

namespace doczone::extractor {

// Fills Atom::source_value of the table's atoms from the rows with the same numbers.
void attach_source_rows(const RecordTable& source, RecordTable& table);

// Does so from the grid's source texts, and does nothing on a page in one
// language. `table` was read from `grid` with the same services.
void attach_source_values(const Grid& grid, const TablePlace& place, const ServiceRegistry& services,
                          RecordTable& table);

}  // namespace doczone::extractor
