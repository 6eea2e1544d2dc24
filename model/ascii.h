// ASCII characters and text, without locale. Any bytes are accepted: those beyond ASCII are no letters, digits or
// blanks and stay as they are.
#pragma once

#include <string>
#include <string_view>

namespace doczone {

constexpr bool is_ascii_digit(char c) {
  return c >= '0' && c <= '9';
}
constexpr bool is_ascii_alpha(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}
constexpr bool is_ascii_alnum(char c) {
  return is_ascii_digit(c) || is_ascii_alpha(c);
}
constexpr bool is_ascii_hex_digit(char c) {
  return is_ascii_digit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}
constexpr bool is_ascii_space(char c) {
  return c == ' ' || (c >= '\t' && c <= '\r');
}
// A few characters are looked for as fast as they are compared.
constexpr bool is_one_of(char c, std::string_view characters) {
  for (const char one : characters) {
    if (c == one) return true;
  }
  return false;
}
constexpr char ascii_lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
}
constexpr char ascii_upper(char c) {
  return c >= 'a' && c <= 'z' ? static_cast<char>(c - ('a' - 'A')) : c;
}

// All of it; empty text is ASCII, too.
bool is_ascii(std::string_view text);
std::string ascii_lower(std::string_view text);
bool equal_ignoring_ascii_case(std::string_view a, std::string_view b);
// Strips ASCII white space, keeps everything else; the view lies inside `text`.
std::string_view trim_ascii(std::string_view text);

}  // namespace doczone
