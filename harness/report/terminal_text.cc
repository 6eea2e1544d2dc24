#include "harness/report/terminal_text.h"

#include <algorithm>

#include "model/unicode.h"

namespace doczone::harness {
namespace {

std::string_view code_of(Ink ink) {
  switch (ink) {
    case Ink::bold:
      return "1";
    case Ink::red:
      return "1;31";
    case Ink::yellow:
      return "1;33";
    case Ink::cyan:
      return "1;36";
    case Ink::green:
      return "32";
  }
  return "0";
}

}  // namespace

std::string Painter::operator()(Ink ink, std::string_view text) const {
  if (!color_ || text.empty()) return std::string(text);
  std::string out = "\x1B[";
  out.append(code_of(ink)).append("m").append(text).append("\x1B[0m");
  return out;
}

std::string fit(std::string_view text, std::size_t columns) {
  std::string out;
  std::size_t width = 0;
  // Combining marks take no columns: without a limit on bytes, a heap of them would be endless.
  const std::size_t most_bytes = 8 * columns;
  while (!text.empty()) {
    const std::size_t length = decode_code_point(text).length;
    const std::string shown = escape_controls(text.substr(0, length));
    width += display_width(shown);
    if (width > columns || out.size() > most_bytes) return out + "…";
    out += shown;
    text.remove_prefix(length);
  }
  return out;
}

std::string escaped_lines(std::string_view text) {
  std::string out;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find_first_of("\n\t"), text.size());
    out += escape_controls(text.substr(0, end));
    text.remove_prefix(end);
    if (text.empty()) break;
    out += text.front();
    text.remove_prefix(1);
  }
  return out;
}

std::string quoted(std::string_view text, std::size_t columns) {
  return "`" + fit(text, columns) + "`";
}

std::string padded(std::string text, std::size_t columns) {
  const std::size_t width = display_width(text);
  if (width < columns) text.append(columns - width, ' ');
  return text;
}

}  // namespace doczone::harness
