#include "extractor/records/literal_terms.h"

#include <algorithm>
#include <optional>
#include <string_view>

#include "extractor/records/free_values.h"
#include "model/ascii.h"
#include "model/unicode.h"

namespace doczone::extractor {
namespace {

constexpr std::size_t kLongestKey = 24;  // characters

bool is_blank(char32_t c) {
  return c == ' ' || c == 0xA0 || c == 0x202F;
}

bool is_sign_behind_key(char32_t c) {
  return c == ':' || c == '=' || c == 0xFF1A || c == 0xFF1D;
}

bool is_letter(char32_t c) {
  return c < 0x80 ? is_ascii_alpha(static_cast<char>(c))
                  : !is_white_space(c) && !(c >= 0x2010 && c <= 0x206F) && !(c >= 0x3000 && c <= 0x3020) && c < 0xFF00;
}

// Where the run of such characters in front of `at` begins.
template <class Kind>
std::size_t begin_of_run(std::string_view text, std::size_t at, Kind is_kind) {
  for (std::size_t length = 0; at > 0 && length < kLongestKey; ++length) {
    if (!is_kind(code_point_before(text, at))) break;
    do --at;
    while (at > 0 && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80);
  }
  return at;
}

// The word, the sign and the blanks in front of the value; empty where no sign is.
std::optional<std::size_t> begin_of_key(std::string_view text, std::size_t value) {
  const std::size_t sign_end = begin_of_run(text, value, is_blank);
  const std::size_t sign = begin_of_run(text, sign_end, is_sign_behind_key);
  if (sign == sign_end) return std::nullopt;
  const std::size_t word_end = begin_of_run(text, sign, is_blank);
  const std::size_t word = begin_of_run(text, word_end, is_letter);
  return word == word_end ? std::nullopt : std::optional(word);
}

// Behind the key; empty of terms whose value is no name.
std::string_view name_of_term(std::string_view term) {
  const std::size_t sign = term.find_first_of(":=");
  const std::string_view value = sign == std::string_view::npos ? std::string_view() : term.substr(sign + 1);
  const bool is_name = value.find('.') != std::string_view::npos && value.find_first_of(":=@<{[/ ") == value.npos;
  return is_name ? value : std::string_view();
}

// Behind no key.
bool is_said_alone(std::string_view text, std::string_view name) {
  for (std::size_t at = text.find(name); at != std::string_view::npos; at = text.find(name, at + 1)) {
    if (begins_free(text, at) && ends_free(text, at + name.size()) && !begin_of_key(text, at)) return true;
  }
  return false;
}

}  // namespace

void find_term_remains(const std::vector<Literal>& literals, const CellText& text, const LiteralPlace& place,
                       FoundRemains& out) {
  for (std::size_t i = 0; place.is_certain && i < literals.size(); ++i) {
    if (literals[i].field != Field::term || out.has(i)) continue;
    const std::string_view said = text.text(), name = name_of_term(literals[i].piece.text);
    if (name.empty()) continue;
    for (std::size_t at = said.find(name); at != std::string_view::npos; at = said.find(name, at + name.size())) {
      const std::size_t end = at + name.size();
      const std::optional<std::size_t> key = begin_of_key(said, at);
      const bool is_alone = !key && begins_free(said, at) && !is_said_alone(place.text.text(), name);
      if (!ends_free(said, end) || !(key || is_alone)) continue;
      const std::size_t from = key.value_or(at);
      const Piece piece{said.substr(from, end - from), from};
      if (out.is_taken(piece)) continue;
      out.take(i, piece);
      break;
    }
  }
}

}  // namespace doczone::extractor
