// Tells what a page shows without asking for it: what is wrong, what is to be deleted, how it was before, what others
// have.
#pragma once

#include <cstddef>

#include "extractor/tables/block_outline.h"
#include "extractor/tables/grid.h"

namespace doczone::extractor {

// By the paragraph right above `offset`: "Wrong:", "Before:", "Delete these records"; else by the headings above it:
// "Incident of May 3", "Common mistakes". Words that ask for something count first.
bool is_ruled_out(const BlockOutline& outline, std::size_t offset);

// By its header: "Record to delete".
bool is_ruled_out_by_header(const Grid& grid);

}  // namespace doczone::extractor
