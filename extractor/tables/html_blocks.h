// Paragraphs, items of lists, definitions and code of HTML, outside of tables.
#pragma once

#include <string_view>
#include <vector>

#include "extractor/tables/block_outline.h"
#include "model/source_text.h"

namespace doczone::extractor {

// Where a fragment stands on its page.
struct HtmlPlace {
  std::size_t depth = 0;  // Block::depth of its paragraphs
  std::size_t list = 0;
  std::size_t item = 0;
  std::size_t lists = 0;  // how many the page has above
};

// Appends the blocks of `fragment` to `blocks`, in page order. A definition is an item whose text is `term:
// definition`; a line of code whose bytes are not what a reader sees (`&quot;`, a tag) is empty. Headings, tables,
// navigation, scripts and comments are none. Returns how many lists the page has by its end.
std::size_t read_html_blocks(std::string_view page, ByteSpan fragment, const HtmlPlace& place,
                             std::vector<Block>& blocks);

}  // namespace doczone::extractor
