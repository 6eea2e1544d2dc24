// The lines of a page in a markup whose blocks are told by lines and their indentation.
#pragma once

#include <string_view>
#include <vector>

#include "model/source_text.h"

namespace doczone::extractor {

struct MarkupLine {
  ByteSpan whole;
  ByteSpan text;           // without the blanks around it
  std::size_t indent = 0;  // columns in front of the text; a tabulator goes to the next multiple of eight

  bool is_blank() const { return text.length == 0; }
};

// The page's text begins at `body`.
std::vector<MarkupLine> markup_lines(const SourceText& page, std::size_t body);
// Returns a line without the blanks of its first columns.
ByteSpan from_column(std::string_view page, ByteSpan line, std::size_t column);
// Returns the span without the blanks around it.
ByteSpan trimmed_span(std::string_view page, ByteSpan span);

}  // namespace doczone::extractor
