// Cells of delimiter-separated values.
#pragma once

#include <string_view>
#include <vector>

#include "model/source_text.h"

namespace doczone::extractor {

// The lines of one cell. A mark that escapes the next one is left out of its line, which it cuts in two.
using DelimitedCell = std::vector<ByteSpan>;

// What makes a delimiter text.
enum class DelimiterEscape {
  quotes,     // quotation marks around a cell, which may hold line ends, too (RFC 4180)
  backslash,  // in front of it
};

// Blank lines are no rows.
std::vector<std::vector<DelimitedCell>> read_delimited_cells(std::string_view page, const std::vector<ByteSpan>& lines,
                                                             char delimiter,
                                                             DelimiterEscape escape = DelimiterEscape::quotes);

}  // namespace doczone::extractor
