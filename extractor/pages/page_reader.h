// Reads a page's bytes into record tables.
#pragma once

#include <memory>

#include "extractor/pages/page.h"
#include "extractor/pages/page_identity.h"

namespace doczone::extractor {

// Tells the page what is known about it before it is parsed.
void take_head(const PageHead& head, Page& page);

// Takes up a table that was read from `grid`, with what is to be noted about it.
void add_table(const Grid& grid, RecordTable table, Page& page);
// Brings the tables into page order.
void sort_tables(Page& page);

// This never fails: what cannot be understood is no record table. Many threads may call it at once.
Page read_page(std::shared_ptr<const SourceText> text, const PageHead& head, const ServiceRegistry& services);

}  // namespace doczone::extractor
