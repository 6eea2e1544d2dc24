// Tables that teach what types of records there are, or are of something else: they demand none.
#pragma once

#include "extractor/tables/grid.h"

namespace doczone::extractor {

// True when a header says that a column describes or gives examples, none says that a column holds names or data, and
// each row is about a type of its own; when each row is about a version; when a column of types holds none of records.
bool is_lesson(const Grid& grid);

}  // namespace doczone::extractor
