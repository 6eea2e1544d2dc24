#include "extractor/records/free_values.h"

#include "model/ascii.h"
#include "model/unicode.h"

namespace doczone::extractor {
namespace {

bool is_name_byte(char c) {
  return is_ascii_alnum(c) || c == '_';
}

// Of scripts in which words have blanks between them.
bool is_joined_letter(char32_t c) {
  return c >= 0xC0 && c < 0x2000;
}

}  // namespace

bool begins_free(std::string_view text, std::size_t at) {
  if (at == 0) return true;
  const char before = text[at - 1];
  if (before == '@' || text.substr(0, at).ends_with("//")) return false;
  const bool goes_on = before == '.' || before == '-' || before == '/';
  if (goes_on)
    return at < 2 ||
           !(is_ascii_alnum(text[at - 2]) || static_cast<unsigned char>(text[at - 2]) >= 0x80 || text[at - 2] == '*');
  return !is_name_byte(before) && !is_joined_letter(code_point_before(text, at));
}

bool ends_free(std::string_view text, std::size_t end) {
  if (end >= text.size()) return true;
  if (text[end] == '.') {
    const char32_t next = end + 1 == text.size() ? ' ' : decode_code_point(text.substr(end + 1)).value;
    return next < 0x80 ? !is_ascii_alnum(static_cast<char>(next)) : !is_joined_letter(next);
  }
  return !is_name_byte(text[end]);
}

std::size_t find_free(std::string_view text, std::string_view value) {
  std::size_t at = text.find(value);
  while (at != std::string_view::npos && !(begins_free(text, at) && ends_free(text, at + value.size())))
    at = text.find(value, at + 1);
  return at;
}

bool is_said_free(std::string_view text, std::string_view value) {
  return find_free(text, value) != std::string_view::npos;
}

}  // namespace doczone::extractor
