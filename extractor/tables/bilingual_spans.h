// Bilingual pages show each sentence twice: in the page's language, and in a span of the class `sxs-lookup` in the
// source's. Both kinds of spans lie inside others, or beside them.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "extractor/tables/html_tokens.h"
#include "model/source_text.h"

namespace doczone::extractor {

// True for bytes of a page in which a source sentence begins.
bool is_bilingual(std::string_view bytes);

// The spans that are open at a place of a page.
class BilingualSpans {
 public:
  // Opens or closes a span; false for tokens of other kinds. `page` is the whole page.
  bool pass(std::string_view page, const HtmlToken& token);
  // Does so for a tag alone.
  void pass_tag(std::string_view tag);
  bool is_open() const { return open_ > 0; }
  bool is_in_source() const { return source_ > 0; }

 private:
  std::size_t open_ = 0;
  std::size_t source_ = 0;  // of these, from the source sentence's on
};

// Lines of code in both languages. A line that stands in no span is one of each.
struct BilingualLines {
  std::vector<ByteSpan> own;
  std::vector<ByteSpan> source;
};

BilingualLines split_bilingual(std::string_view page, const std::vector<ByteSpan>& lines);

}  // namespace doczone::extractor
