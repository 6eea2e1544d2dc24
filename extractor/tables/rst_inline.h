// Reads the inline text of a reStructuredText page: emphasis, literals, roles and links are taken away, and every
// character keeps its bytes.
#pragma once

#include <string_view>
#include <vector>

#include "extractor/tables/cell_text.h"
#include "extractor/tables/inline_lines.h"
#include "model/source_text.h"

namespace doczone::extractor {

// Appends what a reader sees of a paragraph's lines. Literals and the roles that stand for them (`:file:`) are code;
// the address of a link and a footnote's mark go; substitutions (`|name|`) stay as they are written. Markup that
// nothing closes is text, so that `*.contoso.com` keeps its star.
void append_rst_inline(CellText& out, std::string_view page, const std::vector<ByteSpan>& lines, LineEnds ends);

}  // namespace doczone::extractor
