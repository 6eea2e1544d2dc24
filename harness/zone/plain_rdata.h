// RDATA on the fast path (harness/zone/plain_lines): each function passes over one field that is plain and fine, and
// returns false where the full grammar has to judge. All stop at a line end, which must follow somewhere.
#pragma once

#include <string_view>

#include "model/ascii.h"

namespace doczone::harness {

enum class PlainKind : unsigned char { other, name, dot };
struct PlainKinds {
  PlainKind of[256] = {};
  constexpr PlainKinds() {
    for (int c = 0; c < 128; ++c) {
      if (is_ascii_alnum(static_cast<char>(c))) of[c] = PlainKind::name;
    }
    of[int{'-'}] = of[int{'_'}] = of[int{'*'}] = of[int{'/'}] = PlainKind::name;
    of[int{'.'}] = PlainKind::dot;
  }
};
inline constexpr PlainKinds kPlainKinds;

inline PlainKind plain_kind(char c) {
  return kPlainKinds.of[static_cast<unsigned char>(c)];
}

inline bool is_plain_blank(char c) {
  return c == ' ' || c == '\t';
}

// Where a field may end.
inline bool ends_plain_field(char c) {
  return is_plain_blank(c) || c == '\n' || c == '\r' || c == ';';
}

// Printable, and no sign of the master file's grammar, of which quotes make most to ordinary characters.
inline bool is_plain_octet(char c, bool quoted) {
  if (c <= ' ') return quoted && c == ' ';
  if (c == '(' || c == ')' || c == ';') return quoted;
  return c != 0x7F && c != '"' && c != '\\';
}

// Labels of 1 to 63 octets. The name as a whole may still be too long.
bool skip_plain_name(const char*& p, bool& absolute);
// 0 to 65535 without leading zeros, and the blanks behind it.
bool skip_plain_number(const char*& p);
bool skip_plain_ipv4(const char*& p);
bool skip_plain_ipv6(const char*& p);
// One or more strings, quoted or not, without escapes.
bool skip_plain_strings(const char*& p);
// The same in parentheses, all of them quoted, with line ends between. `strings`: from the first to the last. Stops at
// `lines_end`, too, which stands behind a line end.
bool skip_folded_strings(const char*& p, const char* lines_end, std::string_view& strings);

}  // namespace doczone::harness
