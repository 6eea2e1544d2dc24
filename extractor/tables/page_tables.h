// All tables of a page, whatever they are about.
#pragma once

#include <vector>

#include "extractor/tables/block_outline.h"
#include "extractor/tables/grid.h"

namespace doczone::extractor {

struct PageTables {
  std::vector<Grid> grids;        // in page order; with them rows of pipes that are no table (Grid::is_table)
  std::vector<ByteSpan> extents;  // from the first to the last byte of each outermost table, sorted
};

// The page's text begins at `body`, behind the front matter.
PageTables read_page_tables(const SourceText& page, std::size_t body, const BlockOutline& outline);

}  // namespace doczone::extractor
