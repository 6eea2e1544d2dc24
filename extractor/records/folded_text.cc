#include "extractor/records/folded_text.h"

#include <algorithm>
#include <array>

#include "extractor/records/text_tokens.h"
#include "model/ascii.h"
#include "model/name_template.h"
#include "model/unicode.h"

namespace doczone::extractor {
namespace {

struct FoldedPiece {
  std::string_view text;   // of the original or of constants
  std::size_t length = 0;  // bytes of the original
};

// Longer ones are words between two signs that lost their partners.
constexpr std::size_t kLongestPlaceholder = 64;  // bytes

// 0 when the text does not begin with one.
std::size_t length_of_placeholder(std::string_view text) {
  if (text[0] != '<' && text[0] != '{' && text[0] != '[') return 0;
  const std::size_t length = placeholder_length(text);
  return length > kLongestPlaceholder ? 0 : length;
}

// Digits of scripts that NFKC leaves as they are.
char digit_of(char32_t c) {
  static constexpr std::array<char32_t, 4> kZeros{0x0660, 0x06F0, 0x0966, 0x0E50};
  for (const char32_t zero : kZeros) {
    if (c >= zero && c < zero + 10) return static_cast<char>('0' + (c - zero));
  }
  return '\0';
}

char plain_quotation_mark(char32_t c) {
  if ((c >= 0x201C && c <= 0x201F) || c == 0xAB || c == 0xBB || (c >= 0x300C && c <= 0x300F)) return '"';
  return c >= 0x2018 && c <= 0x201B ? '\'' : '\0';
}

char plain_sign(char32_t c) {
  if (c >= 0xFF01 && c <= 0xFF5E) return ascii_lower(static_cast<char>(c - 0xFF01 + '!'));
  if (c == 0x3001 || c == 0x060C || c == 0x066B) return ',';
  if (const char mark = plain_quotation_mark(c); mark != '\0') return mark;
  if (const char digit = digit_of(c); digit != '\0') return digit;
  // The mark of a long vowel is a letter.
  return c == 0x30FC ? '\0' : plain_character(c);
}

constexpr std::size_t kAsciiCount = 0x80;

constexpr std::array<char, kAsciiCount> ascii_in_small_letters() {
  std::array<char, kAsciiCount> out{};
  for (std::size_t c = 0; c < out.size(); ++c) out[c] = ascii_lower(static_cast<char>(c));
  return out;
}

// The character in small letters, as a text that outlives every other.
std::string_view piece_of_ascii(char c) {
  static constexpr std::array<char, kAsciiCount> kLower = ascii_in_small_letters();
  return {&kLower[static_cast<unsigned char>(c)], 1};
}

// The first piece of the text; an invisible character gives an empty one.
FoldedPiece first_piece(std::string_view text) {
  if (const std::size_t length = length_of_placeholder(text); length > 0) return {"<>", length};
  if (static_cast<unsigned char>(text[0]) < kAsciiCount) return {piece_of_ascii(text[0]), 1};
  const CodePoint c = decode_code_point(text);
  if (is_invisible(c.value)) return {"", c.length};
  if (is_white_space(c.value)) return {" ", c.length};
  if (const char plain = plain_sign(c.value); plain != '\0') return {piece_of_ascii(plain), c.length};
  return {text.substr(0, c.length), c.length};
}

bool is_blank(std::string_view piece) {
  return piece.size() == 1 && piece[0] != '\n' && is_ascii_space(piece[0]);
}

bool is_stop(std::string_view piece) {
  return piece == "." || piece == ",";
}

// Calls `take` with each piece that folding leaves and the place of its first byte.
template <typename Take>
void fold(std::string_view text, bool has_stops, const Take& take) {
  for (std::size_t at = 0; at < text.size();) {
    const FoldedPiece piece = first_piece(text.substr(at));
    if (!is_blank(piece.text) && (has_stops || !is_stop(piece.text))) take(piece, at);
    at += piece.length;
  }
}

}  // namespace

FoldedText::FoldedText(std::string_view text, bool has_stops) {
  text_.reserve(text.size());
  spans_.reserve(text.size());
  fold(text, has_stops, [this](const FoldedPiece& piece, std::size_t at) {
    text_ += piece.text;
    for (std::size_t i = 0; i < piece.text.size(); ++i) spans_.push_back(ByteSpan{at, piece.length});
  });
}

ByteSpan FoldedText::original(std::size_t from, std::size_t length) const {
  return hull(spans_[from], spans_[from + length - 1]);
}

std::string fully_folded(std::string_view text, bool has_stops) {
  std::string out;
  out.reserve(text.size());
  fold(text, has_stops, [&out](const FoldedPiece& piece, std::size_t) { out += piece.text; });
  return out;
}

std::string lightly_folded(std::string_view text) {
  std::string out;
  while (!text.empty()) {
    const std::size_t length = length_of_placeholder(text);
    if (length > 0) {
      out += "<>";
    } else {
      out += ascii_lower(text[0]);
    }
    text.remove_prefix(std::max<std::size_t>(length, 1));
  }
  return out;
}

std::string dotted(std::string_view text) {
  std::string out;
  while (!text.empty()) {
    const FoldedPiece piece = first_piece(text);
    text.remove_prefix(piece.length);
    if (!is_blank(piece.text) && !is_stop(piece.text)) {
      out += piece.text;
    } else if (!out.ends_with('.')) {
      out += '.';
    }
  }
  return out;
}

}  // namespace doczone::extractor
