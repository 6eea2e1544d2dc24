// Two readings of one table: whether the one leaves out what the other has found.
#pragma once

#include "extractor/records/record_table.h"

namespace doczone::extractor {

// True when `more` leaves out no name, address or view that `table` has read from the same grid.
bool explains(const RecordTable& more, const RecordTable& table);

// True when what `by_cells` has and the layout of `laid_out` leaves out is said about the records: names and numbers in
// other columns, beside rows that are whole.
bool accounts_for(const RecordTable& laid_out, RecordTable by_cells);

}  // namespace doczone::extractor
