// Reads a page's bytes into record tables.
#pragma once

#include <memory>
#include <vector>

#include "extractor/pages/page.h"
#include "extractor/pages/page_identity.h"
#include "extractor/tables/block_outline.h"
#include "extractor/tables/grid.h"

namespace doczone::extractor {

// Returns all tables of a page in page order, whatever they are about, and rows of pipes that are none
// (Grid::is_table). The page's text begins at `body`, behind the front matter.
std::vector<Grid> read_grids(const SourceText& page, std::size_t body, const BlockOutline& outline);

// Tells the page what is known about it before it is parsed.
void take_head(const PageHead& head, Page& page);

// This never fails: what cannot be understood is no record table. Many threads may call it at once.
Page read_page(std::shared_ptr<const SourceText> text, const PageHead& head, const ServiceRegistry& services);

}  // namespace doczone::extractor
