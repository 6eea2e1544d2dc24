#include "extractor/names/damaged_name.h"

#include <algorithm>

#include "model/ascii.h"
#include "model/name_template.h"
#include "model/unicode.h"

namespace doczone::extractor {
namespace {

constexpr std::size_t kLongestLine = 300;

bool is_full_stop(char32_t c) {
  return c == U'。' || c == U'．' || c == U'｡' || c == U'․' || c == U'﹒';
}
bool is_dash(char32_t c) {
  return (c >= 0x2010 && c <= 0x2015) || c == 0x2212 || c == 0xFE63;
}
bool is_quote(char32_t c) {
  return c == '"' || c == '\'' || c == '`' || c == U'“' || c == U'”' || c == U'„' || c == U'‘' || c == U'’' ||
         c == U'«' || c == U'»';
}
// Characters one by one: other forms of ASCII become ASCII, marks that no name has are dropped.
std::string with_plain_characters(std::string_view raw) {
  std::string out;
  while (!raw.empty()) {
    if (is_ascii_alnum(raw[0])) {
      out += raw[0];
      raw.remove_prefix(1);
      continue;
    }
    const CodePoint c = decode_code_point(raw);
    if (is_full_stop(c.value)) {
      out += '.';
    } else if (is_dash(c.value)) {
      out += '-';
    } else if (c.value >= 0xFF01 && c.value <= 0xFF5E) {
      out += static_cast<char>(c.value - 0xFEE0);
    } else if (c.value == U'〈' || c.value == U'《') {
      out += '<';
    } else if (c.value == U'〉' || c.value == U'》') {
      out += '>';
    } else if (is_white_space(c.value) && !is_invisible(c.value)) {
      if (!out.empty() && out.back() != ' ') out += ' ';
    } else if (!is_quote(c.value) && !is_invisible(c.value)) {
      out.append(raw.substr(0, c.length));
    }
    raw.remove_prefix(c.length);
  }
  return out;
}

// That a placeholder begins or ends with.
bool is_mark(char c) {
  return std::string_view("<>{}[]").find(c) != std::string_view::npos;
}

// Blanks that no author meant: beside a dot, behind an underscore that begins a label, in front of a placeholder, at
// the edges of one.
std::string without_stray_blanks(std::string_view text) {
  std::string out;
  std::size_t placeholder_end = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    const char before = out.empty() ? '.' : out.back();
    if (i >= placeholder_end) {
      const std::size_t length = placeholder_length(text.substr(i));
      placeholder_end = length > 0 ? i + length : c == '<' ? text.size() : 0;
    }
    const bool in_placeholder = i < placeholder_end;
    if (c == ' ') {
      const char after = i + 1 < text.size() ? text[i + 1] : '.';
      if (in_placeholder) {
        if (!is_mark(before) && !is_mark(after)) out += c;
        continue;
      }
      const bool label_begins =
          before == '_' && (out.size() == 1 || out[out.size() - 2] == '.' || out[out.size() - 2] == ' ');
      if (before == '.' || after == '.' || label_begins) continue;
      if (after == '_' || (after == '<' && before != ' ')) {
        out += '.';  // two labels whose dot got lost
        continue;
      }
    }
    if (c == '.' && !in_placeholder && !out.empty() && out.back() == '.') continue;
    out += c;
  }
  while (!out.empty() && (out.back() == '.' || out.back() == ' ')) out.pop_back();
  out.erase(0, std::min(out.find_first_not_of(". "), out.size()));
  return out;
}

std::string without_doubled_label(std::string text) {
  const std::size_t dot = text.find('.');
  if (dot == std::string::npos || dot < 2 || text[0] != '_') return text;
  const std::string_view rest = std::string_view(text).substr(dot + 1);
  if (rest.size() > dot && rest[dot] == '.' &&
      equal_ignoring_ascii_case(rest.substr(0, dot), std::string_view(text).substr(0, dot))) {
    return std::string(rest);
  }
  return text;
}

std::size_t count_words(std::string_view text) {
  std::size_t words = 0;
  bool inside = false;
  for (const char c : text) {
    if (c == ' ') {
      inside = false;
    } else if (!inside) {
      inside = true;
      ++words;
    }
  }
  return words;
}

bool has_service_label(std::string_view text) {
  for (std::size_t at = text.find('_'); at != std::string_view::npos; at = text.find('_', at + 1)) {
    const bool begins = at == 0 || text[at - 1] == ' ' || text[at - 1] == '.';
    if (begins && at + 1 < text.size() && is_ascii_alpha(text[at + 1])) return true;
  }
  return false;
}

// Labels with one dot between: there is nothing to mend.
bool is_undamaged(std::string_view raw) {
  char before = '.';
  for (const char c : raw) {
    const bool is_label = is_ascii_alnum(c) || c == '-' || c == '_';
    if (!is_label && (c != '.' || before == '.')) return false;
    before = c;
  }
  return before != '.';
}

}  // namespace

std::string normalise_name(std::string_view raw) {
  if (is_undamaged(raw)) return without_doubled_label(std::string(raw));
  return without_doubled_label(without_stray_blanks(trim_ascii(with_plain_characters(raw))));
}

NameShape name_shape(std::string_view line) {
  if (line.empty() || line.size() > kLongestLine) return NameShape::none;
  // Without a full stop of some script, an underscore or a placeholder there is no name to be seen.
  if (std::none_of(line.begin(), line.end(), [](char c) { return is_one_of(c, "._<\xE3\xEF\xE2"); }))
    return NameShape::none;
  const std::string name = normalise_name(line);
  if (const auto parsed = NameTemplate::parse(name); parsed && parsed->parts().size() >= 2) {
    // `1.5`, `a.b`, `e.g`, `6.0.9319.0`: dotted, but no name.
    const auto& parts = parsed->parts();
    const std::string& last = parts.back().text;
    if (!parts.back().is_placeholder && std::all_of(last.begin(), last.end(), is_ascii_digit)) return NameShape::none;
    const bool service = !parsed->service().empty();
    return service || parsed->quality() == NameQuality::complete || parts.back().is_placeholder || parts.size() > 2
               ? NameShape::whole
               : NameShape::none;
  }
  if (count_words(name) > 4) return NameShape::none;
  if (has_service_label(name)) return NameShape::damaged;
  // Something broken in front of a domain: `Konstante 1.contoso.com`.
  const std::size_t dot = name.find('.');
  if (dot != std::string::npos && name_quality(std::string_view(name).substr(dot + 1)) == NameQuality::complete)
    return NameShape::damaged;
  return NameShape::none;
}

}  // namespace doczone::extractor
