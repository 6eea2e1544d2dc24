// Cuts a page into its lines, for who goes through all of them.
#pragma once

#include <vector>

#include "model/source_text.h"

namespace doczone::extractor {

// Line n, as SourceText::line_span(n) tells it, stands at [n - 1]. They are found in one pass, where asking for each
// costs a search.
std::vector<ByteSpan> page_lines(const SourceText& page);

}  // namespace doczone::extractor
