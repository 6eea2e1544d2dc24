// Comments by which a page's author speaks to doczone: `<!-- doczone-… -->` and, in MDX, `{/* doczone-… */}`. What they
// say is read by extractor/findings/suppression.
#pragma once

#include <string_view>
#include <vector>

#include "model/source_text.h"

namespace doczone::extractor {

// Every such comment begins with this.
inline constexpr std::string_view kControlPrefix = "doczone-";

struct ControlComment {
  ByteSpan span;          // with its marks
  std::string_view text;  // without them and the blanks beside them; lives as long as the page
};

// They stand in the page's order. Those in code are examples, and left out.
std::vector<ControlComment> read_control_comments(const SourceText& page);

}  // namespace doczone::extractor
