// The text of a page that states no record: headings, paragraphs, list items, code, and cells of tables.
#pragma once

#include <vector>

#include "extractor/pages/page.h"
#include "extractor/tables/block_outline.h"
#include "extractor/tables/mapped_text.h"

namespace doczone::extractor {

// In page order. `outline` has the blocks beside the tables; `map` is null where the page's text was not made of its
// file. Cells are those of Page::grids.
std::vector<Stretch> prose_of(const SourceText& text, const MappedText* map, BlockOutline outline,
                              const std::vector<PageTable>& grids);

}  // namespace doczone::extractor
