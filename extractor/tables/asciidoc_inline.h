// Reads the inline text of an AsciiDoc page: formatting marks, macros and links are taken away, and every character
// keeps its bytes.
#pragma once

#include <string_view>
#include <vector>

#include "extractor/tables/cell_text.h"
#include "extractor/tables/inline_lines.h"
#include "model/source_text.h"

namespace doczone::extractor {

// Appends what a reader sees of a paragraph's lines. Monospaced text is code; the text of a link stays, its address
// goes; attributes (`{name}`) stay as they are written. ` +` at the end of a line breaks it. Marks that nothing closes
// are text, so that `_sip._tls` keeps its underscores.
void append_asciidoc_inline(CellText& out, std::string_view page, const std::vector<ByteSpan>& lines, LineEnds ends);

}  // namespace doczone::extractor
