// Reads the inline text of a Markdown table cell: emphasis, code spans, links and inline HTML are taken away, and every
// character keeps its bytes.
#pragma once

#include <string_view>

#include "extractor/tables/cell_text.h"
#include "model/source_text.h"

namespace doczone::extractor {

// The text of a page in two languages: beside a translated sentence, a span of the class sxs-lookup holds the source's.
struct BilingualText {
  CellText* text = nullptr;    // of the page's own language
  CellText* source = nullptr;  // of the source language
  bool is_running_text = false;
  std::size_t depth = 0;  // spans that are open, from the lookup on; 0 outside of one
};

// Appends what a reader sees of the page's bytes in `span`. `<br>` breaks the line; tags that HTML does not know are
// text; the label of a link stays, its address goes. Emphasis follows CommonMark's rule of delimiter runs, so that
// `_sip._tls` keeps its underscores.
void append_markdown_inline(BilingualText& out, std::string_view page, ByteSpan span);

}  // namespace doczone::extractor
