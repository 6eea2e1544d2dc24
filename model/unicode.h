// UTF-8 text: stepping through it, its width on a terminal, and the two foldings that comparisons need (NFKC and
// case). All functions accept any bytes: what is not UTF-8 counts as U+FFFD, one a byte.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace doczone {

// One decoded code point and the bytes it took (at least 1 unless the text is empty).
struct CodePoint {
  char32_t value = 0;
  std::size_t length = 0;
};

CodePoint decode_code_point(std::string_view text);
// The value of the one that ends in front of this byte; 0 at the beginning.
char32_t code_point_before(std::string_view text, std::size_t at);
// Nobody sees it: soft hyphens, zero-width characters, marks of direction.
bool is_invisible(char32_t value);
void append_code_point(std::string& out, char32_t value);
std::size_t count_code_points(std::string_view text);
std::string code_point_name(char32_t value);  // "U+00A0"

// Where the first byte stands that is not UTF-8; the text's length when there is none.
std::size_t first_alien_byte(std::string_view text);
inline bool is_utf8(std::string_view text) {
  return first_alien_byte(text) == text.size();
}

// Columns on a terminal: wide characters take two, combining and zero-width ones none, control characters as shown by
// escape_controls.
std::size_t display_width(std::string_view text);

// Unicode normalisation form KC. Bytes that are not UTF-8 come back unchanged.
std::string nfkc(std::string_view text);

// For comparing words of any script without regard to case and to compatibility forms. Bytes that are not UTF-8 come
// back in ASCII lower case.
std::string fold_case(std::string_view text);

bool is_white_space(char32_t c);
std::string_view trim(std::string_view text);  // Unicode white space and zero-width spaces
// For output: control characters, bidirectional controls and zero-width characters become visible escapes (\x1B, U+202E
// as \u{202E}).
std::string escape_controls(std::string_view text);

}  // namespace doczone
