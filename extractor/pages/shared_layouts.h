// What a column means is decided for all languages together: a table whose type, header or owner one language has
// translated into some word is read as the others have it.
#pragma once

#include <vector>

#include "extractor/pages/page.h"

namespace doczone::extractor {

// Reads again, by the layout that most languages found, the tables that stand at the same place with as many columns
// and state no record by themselves, or other columns; notes what looks like records and is read by no language; then
// drops Page::grids. `pages` are one translation set.
void share_layouts(const std::vector<Page*>& pages);

}  // namespace doczone::extractor
