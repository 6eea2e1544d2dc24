#include "extractor/repair.h"

#include "extractor/html_tokens.h"
#include "model/unicode.h"

namespace doczone::extractor {
namespace {

std::string escaped_for(std::string_view raw, std::string_view text) {
  const bool backslashes = raw.find("\\<") != std::string_view::npos || raw.find("\\_") != std::string_view::npos;
  std::string out;
  for (const char c : text) {
    if (backslashes && (c == '<' || c == '>' || c == '_')) {
      out += '\\';
      out += c;
    } else if (c == '<') {
      out += "&lt;";
    } else if (c == '>') {
      out += "&gt;";
    } else if (c == '&') {
      out += "&amp;";
    } else {
      out += c;
    }
  }
  return out;
}

// What an edit removes must not leave half an element or half an emphasis behind: `sip</b>.contoso.com`,
// `sip.*contoso.com`.
bool is_balanced(std::string_view raw) {
  HtmlTokenizer tokens(raw, {0, raw.size()});
  int depth = 0;
  for (HtmlToken token; tokens.next(token);) {
    if (token.kind == HtmlToken::Kind::start_tag && !token.self_closing && !equal_ignoring_ascii_case(token.name, "br"))
      ++depth;
    if (token.kind == HtmlToken::Kind::end_tag && --depth < 0) return false;
  }
  if (raw.starts_with("*.")) raw.remove_prefix(1);  // a wildcard
  std::size_t stars = 0;
  for (std::size_t at = raw.find('*'); at != std::string_view::npos; at = raw.find('*', at + 1)) {
    if (at == 0 || raw[at - 1] != '\\') ++stars;
  }
  return depth == 0 && stars % 2 == 0;
}

}  // namespace

std::vector<Edit> replacement_edits(std::string_view raw, ByteSpan span, std::string_view suggestion) {
  Edit edit{span, escaped_for(raw, suggestion)};
  if (edit.text == raw || !is_balanced(raw)) return {};
  return {std::move(edit)};
}

}  // namespace doczone::extractor
