// Cells of comma-separated values, where quotation marks may hold delimiters and line ends (RFC 4180).
#pragma once

#include <string_view>
#include <vector>

#include "model/source_text.h"

namespace doczone::extractor {

// The lines of one cell; a doubled quotation mark inside of two others cuts a line behind its first one.
using DelimitedCell = std::vector<ByteSpan>;

// Blank lines are no rows.
std::vector<std::vector<DelimitedCell>> read_delimited_cells(std::string_view page, const std::vector<ByteSpan>& lines,
                                                             char delimiter);

}  // namespace doczone::extractor
