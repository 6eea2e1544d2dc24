// Cuts HTML into tags, comments and text, the way browsers do, without ever failing.
#pragma once

#include <string>
#include <string_view>

#include "model/source_text.h"

namespace doczone::extractor {

struct HtmlToken {
  enum class Kind { text, start_tag, end_tag, comment };
  Kind kind = Kind::text;
  ByteSpan span;          // on the page
  std::string_view name;  // of a tag, as written
  ByteSpan attributes;    // of a start tag
  bool self_closing = false;
};

class HtmlTokenizer {
 public:
  HtmlTokenizer(std::string_view page, ByteSpan fragment)
      : page_(page.substr(0, fragment.end())), at_(fragment.offset) {}

  // Returns false at the end.
  bool next(HtmlToken& token);

 private:
  bool read_markup(HtmlToken& token);

  std::string_view page_;
  std::size_t at_;
  bool nothing_closes_ = false;  // there is no `>` any more: spares a search for each `<!`
};

// True for an element of HTML, in any case; `sipdomain` is none.
bool is_html_element(std::string_view name);
// Returns an attribute's value, as written; empty when it is missing. `attributes` are the bytes of
// HtmlToken::attributes.
std::string_view html_attribute(std::string_view attributes, std::string_view name);

}  // namespace doczone::extractor
