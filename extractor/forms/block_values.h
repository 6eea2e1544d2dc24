// Blocks of code that hold the value of a record and nothing else: what type it has and whose it is, the text above
// says.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "extractor/tables/block_outline.h"
#include "extractor/tables/grid.h"

namespace doczone::extractor {

// `above`: the paragraphs above the block, nearest first. The grid has no rows when the block is something else.
Grid read_block_values(std::string_view page, std::span<const ByteSpan> lines, const std::vector<const Block*>& above);

}  // namespace doczone::extractor
