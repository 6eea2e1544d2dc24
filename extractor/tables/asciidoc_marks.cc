#include "extractor/tables/asciidoc_marks.h"

#include <algorithm>
#include <array>
#include <utility>

#include "model/ascii.h"

namespace doczone::extractor {
namespace {

constexpr std::size_t npos = std::string_view::npos;

bool consists_of(std::string_view line, char mark, std::size_t least) {
  return line.size() >= least && line.find_first_not_of(mark) == npos;
}

// Where the text behind a marker begins; 0 when no blank stands between.
std::size_t behind(std::string_view line, std::size_t marker) {
  const std::size_t text = line.find_first_not_of(" \t", marker);
  return text == npos || text == marker ? 0 : text;
}

AsciidocItem simple_item(std::string_view line) {
  std::size_t length = 0;
  std::string marker;
  if (line[0] == '*' || line[0] == '.') {
    length = std::min(line.find_first_not_of(line[0]), line.size());
    marker = std::string(line.substr(0, length));
  } else if (line[0] == '-' || line.starts_with("\u2022")) {
    length = line[0] == '-' ? 1 : 3;
    marker = "-";
  } else if (is_ascii_digit(line[0])) {
    length = std::min(line.find_first_not_of("0123456789"), line.size());
    if (length == line.size() || line[length] != '.') return {};
    ++length;
    marker = "1.";
  } else if (is_ascii_alpha(line[0]) && line.size() > 1 && (line[1] == '.' || line[1] == ')')) {
    length = 2;
    marker = line[1] == '.' ? "a." : "i)";
  } else if (line[0] == '<') {
    const std::size_t close = line.find_first_not_of("0123456789.", 1);
    if (close == npos || close == 1 || line[close] != '>') return {};
    length = close + 1;
    marker = "<1>";
  }
  const std::size_t text = length == 0 || length > 6 ? 0 : behind(line, length);
  if (text == 0) return {};
  return {AsciidocItem::Kind::item, std::move(marker), {}, text};
}

// `term:: text`; more colons make a list inside of a list.
AsciidocItem description(std::string_view line) {
  for (std::size_t at = line.find_first_of(":;", 1); at != npos; at = line.find_first_of(":;", at)) {
    const std::size_t end = std::min(line.find_first_not_of(line[at], at), line.size());
    const std::size_t marks = end - at;
    const bool is_marker = line[at] == ':' ? marks >= 2 && marks <= 4 : marks == 2;
    if (is_marker && (end == line.size() || line[end] == ' ' || line[end] == '\t')) {
      const std::size_t text = std::min(line.find_first_not_of(" \t", end), line.size());
      const std::string_view term = trim_ascii(line.substr(0, at));
      return {AsciidocItem::Kind::description, std::string(line.substr(at, marks)), {0, term.size()}, text};
    }
    at = end;
  }
  return {};
}

}  // namespace

bool is_asciidoc_comment(std::string_view line) {
  return line.starts_with("//") && !line.starts_with("///");
}

bool is_asciidoc_attribute_entry(std::string_view line) {
  if (line.size() < 3 || line[0] != ':') return false;
  const std::size_t end = line.find(':', 1);
  if (end == npos || end == 1 || (end + 1 < line.size() && line[end + 1] != ' ')) return false;
  const std::string_view name = line.substr(1, end - 1);
  return std::all_of(name.begin(), name.end(),
                     [](char c) { return is_ascii_alnum(c) || c == '-' || c == '_' || c == '!'; });
}

bool is_asciidoc_macro(std::string_view line) {
  static constexpr std::array<std::string_view, 9> kMacros{"image", "include", "video",  "audio", "toc",
                                                           "ifdef", "ifndef",  "ifeval", "endif"};
  const std::size_t colons = line.find("::");
  return colons != npos && line.ends_with(']') &&
         std::find(kMacros.begin(), kMacros.end(), line.substr(0, colons)) != kMacros.end();
}

bool is_asciidoc_break(std::string_view line) {
  return consists_of(line, '\'', 3) || consists_of(line, '<', 3) || line == "---" || line == "***";
}

AsciidocFence asciidoc_fence(std::string_view line) {
  if (line.size() < 2) return AsciidocFence::none;
  if (line == "--") return AsciidocFence::container;
  if (line.starts_with("```") && line.find('`', 3) == npos) return AsciidocFence::code;
  if (line.size() < 4) return AsciidocFence::none;
  if (std::string_view("|,:!").find(line[0]) != npos && consists_of(line.substr(1), '=', 3))
    return AsciidocFence::table;
  if (!consists_of(line, line[0], 4)) return AsciidocFence::none;
  switch (line[0]) {
    case '-':
    case '.':
      return AsciidocFence::code;
    case '=':
    case '*':
    case '_':
      return AsciidocFence::container;
    case '/':
    case '+':
      return AsciidocFence::hidden;
    default:
      return AsciidocFence::none;
  }
}

AsciidocTitle asciidoc_title(std::string_view line) {
  if (line.empty() || (line[0] != '=' && line[0] != '#')) return {};
  const std::size_t level = std::min(line.find_first_not_of(line[0]), line.size());
  const std::size_t text = level > 6 ? 0 : behind(line, level);
  if (text == 0) return {};
  std::size_t end = line.size();
  const std::string closing = " " + std::string(level, line[0]);
  if (line.ends_with(closing) && end - closing.size() > text) end -= closing.size();
  return {static_cast<int>(level), {text, end - text}};
}

int asciidoc_underline(std::string_view line, std::size_t width) {
  if (line.size() < 2 || line.find_first_not_of(line[0]) != npos) return 0;
  if (line.size() + 1 < width || line.size() > width + 1) return 0;
  const std::size_t level = std::string_view("=-~^+").find(line[0]);
  return level == npos ? 0 : static_cast<int>(level) + 1;
}

AsciidocItem asciidoc_item(std::string_view line) {
  if (line.empty()) return {};
  const AsciidocItem item = simple_item(line);
  return item.kind != AsciidocItem::Kind::none ? item : description(line);
}

std::size_t asciidoc_label(std::string_view line) {
  for (const std::string_view label : {"NOTE: ", "TIP: ", "IMPORTANT: ", "WARNING: ", "CAUTION: "}) {
    if (line.starts_with(label)) return label.size();
  }
  return 0;
}

}  // namespace doczone::extractor
