// Rows of forms that say what each of their cells is: nothing has to be found out.
#pragma once

#include <optional>

#include "extractor/records/record_table.h"

namespace doczone::extractor {

// Each cell with a stated field becomes one atom, its whole text the value. Empty when no row has an atom. Of the
// result, form and number are the caller's.
std::optional<RecordTable> read_stated_rows(const Grid& grid);

}  // namespace doczone::extractor
