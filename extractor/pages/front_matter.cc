#include "extractor/pages/front_matter.h"

#include <algorithm>

#include "model/ascii.h"

namespace doczone::extractor {
namespace {

constexpr std::size_t kMaxFrontMatter = 64 * 1024;

std::string_view unquoted(std::string_view value) {
  if (value.size() >= 2 && (value.front() == '"' || value.front() == '\'') && value.back() == value.front()) {
    value.remove_prefix(1);
    value.remove_suffix(1);
  }
  return value;
}

// `parent`: the last key at the line's beginning that had no value, with a dot; empty: it had one.
void add_line(std::string_view line, std::string& parent, FrontMatter& out) {
  const std::string_view content = trim_ascii(line);
  if (content.empty() || content[0] == '#' || content[0] == '-') return;
  const bool is_below = is_ascii_space(line[0]);
  if (!is_below) parent = content.back() == ':' ? std::string(content.substr(0, content.size() - 1)) + "." : "";
  const std::size_t colon = content.find(": ");
  if (colon == std::string_view::npos || (is_below && parent.empty())) return;
  out.scalars.insert_or_assign((is_below ? parent : "") + std::string(content.substr(0, colon)),
                               std::string(unquoted(trim_ascii(content.substr(colon + 2)))));
}

}  // namespace

std::string_view FrontMatter::get(std::string_view key) const {
  const auto found = scalars.find(key);
  return found == scalars.end() ? std::string_view() : found->second;
}

FrontMatter read_front_matter(std::string_view page) {
  FrontMatter out;
  std::size_t at = page.starts_with("\xEF\xBB\xBF") ? 3 : 0;
  const std::string_view head = page.substr(0, at + kMaxFrontMatter);
  bool first = true;
  std::string parent;  // the key without a value whose lines these are, and a dot
  while (at < head.size()) {
    const std::size_t line_end = std::min(head.find('\n', at), head.size());
    std::string_view line = head.substr(at, line_end - at);
    if (!line.empty() && line.back() == '\r') line.remove_suffix(1);
    const std::size_t next = std::min(line_end + 1, head.size());
    if (first) {
      if (line != "---") return {};
      first = false;
    } else if (line == "---" || line == "...") {
      out.end = next;
      return out;
    } else {
      add_line(line, parent, out);
    }
    at = next;
  }
  return {};
}

}  // namespace doczone::extractor
