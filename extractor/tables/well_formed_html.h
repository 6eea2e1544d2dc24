// The step between real HTML tables and an XML parser: an HTML fragment with unclosed, stray, unknown and nested tags
// becomes well-formed XML, and every piece of text keeps its place on the page. The work is linear in the
// fragment, and nothing is recursive.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/source_text.h"

namespace doczone::extractor {

class WellFormedHtml {
 public:
  const std::string& xml() const { return xml_; }
  // True when elements were left out because they lie too deep.
  bool is_cut() const { return is_cut_; }
  // Returns the longest unbroken stretch of the page's bytes, at most `length`, that the text at this offset of xml()
  // stands for. Precondition: the offset lies inside a text node and `length` does not go beyond it.
  ByteSpan page_span(std::size_t xml_offset, std::size_t length) const;

 private:
  friend class HtmlCloser;
  struct Segment {
    std::size_t xml = 0;
    std::size_t page = 0;
  };
  std::string xml_;
  std::vector<Segment> segments_;
  bool is_cut_ = false;
};

// Elements nest at most this deep; deeper tags are left out, their text stays.
inline constexpr std::size_t kMaxHtmlDepth = 200;

// Tags that HTML does not know (`<SIP domain>`) are text: people write placeholders that way. Of the attributes,
// colspan, rowspan and class are kept; every element carries `at`, the page offset of its tag. A line that begins with
// Markdown's quote mark (`>`) inside the fragment loses the mark.
WellFormedHtml make_well_formed(std::string_view page, ByteSpan fragment);

}  // namespace doczone::extractor
