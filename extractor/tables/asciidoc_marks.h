// What a line of an AsciiDoc page is by its marks. Lines come without the blanks around them.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "model/source_text.h"

namespace doczone::extractor {

bool is_asciidoc_comment(std::string_view line);          // `// text`; a block of comments is a fence
bool is_asciidoc_attribute_entry(std::string_view line);  // `:name: value`
bool is_asciidoc_macro(std::string_view line);            // `image::…[]`, `include::…[]`, `ifdef::…[]`
bool is_asciidoc_break(std::string_view line);            // `'''`, `<<<`

enum class AsciidocFence { none, code, table, container, hidden };
AsciidocFence asciidoc_fence(std::string_view line);

struct AsciidocTitle {
  int level = 0;  // 0 when the line is none
  ByteSpan text;  // in the line
};
AsciidocTitle asciidoc_title(std::string_view line);
// Returns the level of a title that is `width` columns wide and has this line below it; 0 when it is none.
int asciidoc_underline(std::string_view line, std::size_t width);

struct AsciidocItem {
  enum class Kind { none, item, description };
  Kind kind = Kind::none;
  std::string marker;    // the same for all items of a list
  ByteSpan term;         // of a description, in the line
  std::size_t text = 0;  // where the item's text begins in the line; its end when there is none
};
AsciidocItem asciidoc_item(std::string_view line);

// Returns how many bytes `NOTE: ` takes; 0 when no admonition begins.
std::size_t asciidoc_label(std::string_view line);

}  // namespace doczone::extractor
