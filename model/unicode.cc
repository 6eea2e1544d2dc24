#include "model/unicode.h"

#include <cstdlib>
#include <memory>
#include <new>
#include <optional>

#include <utf8proc.h>

#include "model/ascii.h"
#include "model/ascii_octets.h"
#include "model/numbers.h"

namespace doczone {
namespace {

// Controls, bidirectional controls, separators that break lines, zero-width characters and tags.
bool is_hidden(char32_t c) {
  return c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0xAD || c == 0x61C || c == 0x180E ||
         (c >= 0x200B && c <= 0x200F) || (c >= 0x2028 && c <= 0x202E) || (c >= 0x2060 && c <= 0x206F) || c == 0xFEFF ||
         (c >= 0xFFF9 && c <= 0xFFFB) || (c >= 0xE0000 && c <= 0xE007F);
}

std::string escaped(char32_t c) {
  return c < 0x80 ? "\\x" + hexadecimal(c, 2) : "\\u{" + hexadecimal(c, 1) + "}";
}

// Empty for bytes that are not UTF-8.
std::optional<std::string> mapped(std::string_view text, int options) {
  utf8proc_uint8_t* out = nullptr;
  const auto length =
      utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(text.data()), static_cast<utf8proc_ssize_t>(text.size()),
                   &out, static_cast<utf8proc_option_t>(UTF8PROC_STABLE | options));
  const std::unique_ptr<utf8proc_uint8_t, decltype(&std::free)> owner(out, &std::free);
  if (length == UTF8PROC_ERROR_NOMEM) throw std::bad_alloc();
  if (length < 0) return std::nullopt;
  return std::string(reinterpret_cast<const char*>(out), static_cast<std::size_t>(length));
}

// Appends what NFKC makes of characters that it leaves as they are or that have one other form, whatever stands beside
// them; false for all others. Most text has none of those.
bool append_simply(CodePoint c, std::string_view bytes, std::string& out) {
  const char32_t value = c.value;
  if (value >= 0xFF01 && value <= 0xFF5E) {
    out += static_cast<char>(value - 0xFF01 + '!');
    return true;
  }
  if (value == 0xA0 || value == 0x3000) {
    out += ' ';
    return true;
  }
  const bool is_kept = value < 0x80 || value == 0xAB || value == 0xBB || (value >= 0x2018 && value <= 0x201E) ||
                       value == 0x2013 || value == 0x2014 || value == 0x3001 || value == 0x3002 ||
                       (value >= 0x3008 && value <= 0x3011) || (value >= 0x3041 && value <= 0x3096) ||
                       (value >= 0x30A1 && value <= 0x30FC) || (value >= 0x3400 && value <= 0x4DB5) ||
                       (value >= 0x4E00 && value <= 0x9FA5) || (value >= 0xAC00 && value <= 0xD7A3) ||
                       (value >= 0xC0 && value <= 0xFF) || (value >= 0x410 && value <= 0x44F);
  if (is_kept) out += bytes.substr(0, c.length);
  return is_kept;
}

// The same for its letters' case: a few scripts have one, and `ß` becomes two letters.
bool append_simply_folded(CodePoint c, std::string_view bytes, std::string& out) {
  if (c.value < 0x80) {
    out += ascii_lower(static_cast<char>(c.value));
    return true;
  }
  if (c.value == 0xDF) return false;
  const bool is_capital =
      (c.value >= 0xC0 && c.value <= 0xDE && c.value != 0xD7) || (c.value >= 0x410 && c.value <= 0x42F);
  if (is_capital) {
    append_code_point(out, c.value + 0x20);
    return true;
  }
  const std::size_t from = out.size();
  if (!append_simply(c, bytes, out)) return false;
  if (out.size() == from + 1) out[from] = ascii_lower(out[from]);
  return true;
}

// Empty when some character does not allow it.
template <class Append>
std::optional<std::string> made_simply(std::string_view text, const Append& append) {
  std::string out;
  out.reserve(text.size());
  while (!text.empty()) {
    const CodePoint c = decode_code_point(text);
    if (!append(c, text, out)) return std::nullopt;
    text.remove_prefix(c.length);
  }
  return out;
}

}  // namespace

CodePoint decode_code_point(std::string_view text) {
  if (text.empty()) return {};
  const auto first = static_cast<unsigned char>(text[0]);
  if (first < 0x80) return {first, 1};
  utf8proc_int32_t value = -1;
  const auto taken = utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                                      static_cast<utf8proc_ssize_t>(text.size()), &value);
  if (taken <= 0) return {0xFFFD, 1};
  return {static_cast<char32_t>(value), static_cast<std::size_t>(taken)};
}

void append_code_point(std::string& out, char32_t value) {
  utf8proc_uint8_t bytes[4];
  if (!utf8proc_codepoint_valid(static_cast<utf8proc_int32_t>(value))) value = 0xFFFD;
  const auto length = utf8proc_encode_char(static_cast<utf8proc_int32_t>(value), bytes);
  out.append(reinterpret_cast<const char*>(bytes), static_cast<std::size_t>(length));
}

std::size_t first_alien_byte(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    if (static_cast<unsigned char>(text[at]) < 0x80) {
      ++at;
      continue;
    }
    const CodePoint c = decode_code_point(text.substr(at));
    if (c.value == 0xFFFD && c.length == 1) return at;
    at += c.length;
  }
  return text.size();
}

std::size_t count_code_points(std::string_view text) {
  std::size_t count = 0;
  while (!text.empty()) {
    const bool are_ascii = begins_with_eight_ascii(text);  // as most text is
    text.remove_prefix(are_ascii ? 8 : decode_code_point(text).length);
    count += are_ascii ? 8 : 1;
  }
  return count;
}

std::string code_point_name(char32_t value) {
  return "U+" + hexadecimal(value, 4);
}

std::size_t display_width(std::string_view text) {
  std::size_t width = 0;
  while (!text.empty()) {
    const CodePoint c = decode_code_point(text);
    if (is_hidden(c.value)) {
      width += escaped(c.value).size();
    } else if (c.value == 0xFFFD && c.length == 1) {
      width += 4;  // a byte that is not UTF-8 is shown as \xNN
    } else {
      const int columns = utf8proc_charwidth(static_cast<utf8proc_int32_t>(c.value));
      width += columns > 0 ? static_cast<std::size_t>(columns) : 0;
    }
    text.remove_prefix(c.length);
  }
  return width;
}

std::string nfkc(std::string_view text) {
  if (is_ascii(text)) return std::string(text);  // it is its own normal form, and nearly all text is
  if (std::optional<std::string> simple = made_simply(text, append_simply)) return *std::move(simple);
  return mapped(text, UTF8PROC_COMPOSE | UTF8PROC_COMPAT).value_or(std::string(text));
}

std::string fold_case(std::string_view text) {
  if (is_ascii(text)) return ascii_lower(text);
  if (std::optional<std::string> simple = made_simply(text, append_simply_folded)) return *std::move(simple);
  std::optional<std::string> folded = mapped(text, UTF8PROC_COMPOSE | UTF8PROC_COMPAT | UTF8PROC_CASEFOLD);
  if (!folded) return ascii_lower(text);
  // Turkish capital İ folds to an i with a second dot.
  const std::string_view dot = "\u0307";
  for (std::size_t at = folded->find(dot); at != std::string::npos; at = folded->find(dot, at))
    folded->erase(at, dot.size());
  return *std::move(folded);
}

char32_t code_point_before(std::string_view text, std::size_t at) {
  if (at == 0) return 0;
  std::size_t from = at - 1;
  while (from > 0 && at - from < 4 && (static_cast<unsigned char>(text[from]) & 0xC0) == 0x80) --from;
  return decode_code_point(text.substr(from)).value;
}

bool is_invisible(char32_t c) {
  return c == 0xAD || (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) || (c >= 0x2060 && c <= 0x2069) ||
         c == 0xFEFF;
}

bool is_white_space(char32_t c) {
  return c == ' ' || (c >= '\t' && c <= '\r') || c == 0x85 || c == 0xA0 || c == 0x1680 ||
         (c >= 0x2000 && c <= 0x200B) || c == 0x2028 || c == 0x2029 || c == 0x202F || c == 0x205F || c == 0x2060 ||
         c == 0x3000 || c == 0xFEFF;
}

std::string_view trim(std::string_view text) {
  const auto is_plain = [](char c) { return static_cast<unsigned char>(c) < 0x80 && !is_ascii_space(c); };
  while (!text.empty() && !is_plain(text.front())) {
    const CodePoint c = decode_code_point(text);
    if (!is_white_space(c.value)) break;
    text.remove_prefix(c.length);
  }
  while (!text.empty() && !is_plain(text.back())) {
    std::size_t last = text.size() - 1;
    while (last > 0 && text.size() - last < 4 && (static_cast<unsigned char>(text[last]) & 0xC0) == 0x80) --last;
    const CodePoint c = decode_code_point(text.substr(last));
    if (c.length != text.size() - last || !is_white_space(c.value))
      break;  // stray continuation bytes are no white space
    text.remove_suffix(c.length);
  }
  return text;
}

std::string escape_controls(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  while (!text.empty()) {
    const CodePoint c = decode_code_point(text);
    if (is_hidden(c.value)) {
      out += escaped(c.value);
    } else if (c.value == 0xFFFD && c.length == 1) {
      out += "\\x" + hexadecimal(static_cast<unsigned char>(text[0]), 2);
    } else {
      out.append(text.substr(0, c.length));
    }
    text.remove_prefix(c.length);
  }
  return out;
}

}  // namespace doczone
