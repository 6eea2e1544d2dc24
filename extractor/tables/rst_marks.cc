#include "extractor/tables/rst_marks.h"

#include <algorithm>
#include <array>

#include "model/ascii.h"

namespace doczone::extractor {
namespace {

bool is_punctuation(char c) {
  return c > ' ' && static_cast<unsigned char>(c) < 0x7F && !is_ascii_alnum(c);
}

// With the blanks behind it; 0 when no blank stands there.
std::size_t with_blanks(std::string_view line, std::size_t length) {
  if (length == line.size()) return length;
  const std::size_t behind = std::min(line.find_first_not_of(" \t", length), line.size());
  return behind > length ? behind : 0;
}

std::size_t enumerator(std::string_view line) {
  const std::size_t open = line.starts_with('(') ? 1 : 0;
  std::size_t end = open;
  if (line.substr(open).starts_with('#')) {
    ++end;
  } else if (line.size() > open && is_ascii_digit(line[open])) {
    while (end < line.size() && is_ascii_digit(line[end]) && end < open + 9) ++end;
  } else {
    end = std::min(line.find_first_not_of("ivxlcdmIVXLCDM", open), line.size());
    if (end == open && line.size() > open && is_ascii_alpha(line[open])) ++end;
  }
  if (end == open || end >= line.size() || (line[end] != ')' && (open > 0 || line[end] != '.'))) return 0;
  return with_blanks(line, end + 1);
}

}  // namespace

bool is_rst_adornment(std::string_view line) {
  return line.size() > 1 && is_punctuation(line[0]) && line.find_first_not_of(line[0]) == std::string_view::npos &&
         line != "::" && line != "..";
}

bool is_grid_border(std::string_view line) {
  return line.size() > 3 && line[0] == '+' && (line[1] == '-' || line[1] == '=') && line.back() == '+' &&
         line.find_first_not_of("+-=") == std::string_view::npos;
}

bool is_simple_border(std::string_view line) {
  return line.starts_with('=') && line.ends_with('=') && line.find(' ') != std::string_view::npos &&
         line.find_first_not_of("= ") == std::string_view::npos;
}

std::size_t rst_field_name(std::string_view line) {
  if (line.size() < 3 || line[0] != ':' || line[1] == ':' || line[1] == ' ' || line[1] == '`') return 0;
  for (std::size_t at = line.find(':', 1); at != std::string_view::npos; at = line.find(':', at + 1)) {
    if (line[at - 1] == '\\') continue;
    const bool ends = at + 1 == line.size() || line[at + 1] == ' ' || line[at + 1] == '\t';
    if (ends) return line[at - 1] == ' ' ? 0 : at - 1;
    if (line[at + 1] == '`') return 0;  // a role
  }
  return 0;
}

std::size_t rst_list_mark(std::string_view line) {
  for (const std::string_view bullet : {"*", "-", "+", "\u2022", "\u2023", "\u2043"}) {
    if (line.starts_with(bullet)) return with_blanks(line, bullet.size());
  }
  return enumerator(line);
}

bool is_rst_enumerator(std::string_view line) {
  return enumerator(line) > 0;
}

bool is_rst_quote_mark(char c) {
  return is_punctuation(c);
}

std::string rst_target_name(std::string_view line) {
  if (!line.starts_with(".. _") || !line.ends_with(':')) return {};
  std::string_view name = line.substr(4, line.size() - 5);
  if (name.size() > 1 && name.starts_with('`') && name.ends_with('`')) name = name.substr(1, name.size() - 2);
  return std::string(name);
}

std::size_t rst_footnote_mark(std::string_view line) {
  if (!line.starts_with(".. [")) return 0;
  const std::size_t close = line.find(']');
  return close == std::string_view::npos ? 0 : with_blanks(line, close + 1);
}

}  // namespace doczone::extractor
