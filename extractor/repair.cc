#include "extractor/repair.h"

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

}  // namespace

std::vector<Edit> replacement_edits(std::string_view raw, ByteSpan span, std::string_view suggestion) {
  Edit edit{span, escaped_for(raw, suggestion)};
  if (edit.text == raw) return {};
  return {std::move(edit)};
}

}  // namespace doczone::extractor
