// Tells where a page's headings stand and where no table can begin: cmark knows its blocks. Pages of HTML are read
// without cmark.
#pragma once

#include <string>
#include <vector>

#include "model/source_text.h"

namespace doczone::extractor {

struct Heading {
  std::size_t offset = 0;  // of its first byte
  int level = 1;
  std::string text;    // without markup
  std::string anchor;  // of `<a name="…">` inside it; empty when there is none
};

struct BlockOutline {
  std::vector<Heading> headings;  // in page order
  std::vector<ByteSpan> ignored;  // code and HTML comments, sorted

  // Returns the last heading above a byte; null when there is none.
  const Heading* heading_above(std::size_t offset) const;
};

// The page's text begins at `body`, behind the front matter.
BlockOutline read_block_outline(const SourceText& page, std::size_t body);

}  // namespace doczone::extractor
