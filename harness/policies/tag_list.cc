#include "harness/policies/tag_list.h"

#include <algorithm>
#include <set>

#include "model/ascii.h"

namespace doczone::harness {
namespace {

// Without the blanks at both ends.
ByteSpan trimmed(std::string_view text, ByteSpan span) {
  while (span.length > 0 && is_ascii_space(text[span.offset])) ++span.offset, --span.length;
  while (span.length > 0 && is_ascii_space(text[span.end() - 1])) --span.length;
  return span;
}

std::string_view at(std::string_view text, ByteSpan span) {
  return text.substr(span.offset, span.length);
}

// RFC 6376 §3.2: ALPHA *ALNUMPUNC.
bool is_tag_name(std::string_view name) {
  return !name.empty() && is_ascii_alpha(name[0]) &&
         std::all_of(name.begin(), name.end(), [](char c) { return is_ascii_alnum(c) || c == '_'; });
}

bool is_value_character(char c) {
  return is_ascii_space(c) || (c > 0x20 && c < 0x7F);
}

void read_tag(std::string_view text, ByteSpan span, std::set<std::string>& seen, TagList& out) {
  const std::size_t sign = at(text, span).find('=');
  if (sign == std::string_view::npos) {
    out.faults.push_back({span, "`" + std::string(at(text, span)) + "` has no value", "name=value"});
    return;
  }
  PolicyTag tag;
  tag.span = span;
  tag.value_span = trimmed(text, {span.offset + sign + 1, span.length - sign - 1});
  tag.name = trim_ascii(at(text, span).substr(0, sign));
  tag.value = at(text, tag.value_span);
  if (!is_tag_name(tag.name)) {
    out.faults.push_back({span, "`" + tag.name + "` is no name of a tag", "a letter, then letters, digits and `_`"});
  } else if (!std::all_of(tag.value.begin(), tag.value.end(), is_value_character)) {
    out.faults.push_back({tag.value_span, "the value of `" + tag.name + "` has characters beyond ASCII", {}});
  } else if (!seen.insert(tag.name).second) {
    out.faults.push_back({span, "the tag `" + tag.name + "` is given twice", "each tag once"});
  }
  out.tags.push_back(std::move(tag));
}

}  // namespace

const PolicyTag* TagList::find(std::string_view name) const {
  const auto found = std::find_if(tags.begin(), tags.end(), [&](const PolicyTag& tag) { return tag.name == name; });
  return found == tags.end() ? nullptr : &*found;
}

std::vector<std::string_view> parts_of(std::string_view value, char sign) {
  std::vector<std::string_view> parts;
  while (true) {
    const std::size_t end = value.find(sign);
    parts.push_back(trim_ascii(value.substr(0, end)));
    if (end == std::string_view::npos) return parts;
    value.remove_prefix(end + 1);
  }
}

TagList parse_tag_list(std::string_view text) {
  TagList out;
  std::set<std::string> seen;
  for (std::size_t from = 0; from <= text.size();) {
    const std::size_t end = std::min(text.find(';', from), text.size());
    const ByteSpan span = trimmed(text, {from, end - from});
    // One semicolon may end the list.
    if (span.length > 0) {
      read_tag(text, span, seen, out);
    } else if (end < text.size()) {
      out.faults.push_back({{end, 1}, "no tag stands before this semicolon", {}, false});
    }
    from = end + 1;
  }
  return out;
}

}  // namespace doczone::harness
