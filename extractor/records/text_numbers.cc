#include "extractor/records/text_numbers.h"

#include <algorithm>

#include "extractor/records/folded_text.h"
#include "extractor/records/free_values.h"
#include "extractor/records/said_ttl.h"
#include "model/ascii.h"
#include "model/unicode.h"

namespace doczone::extractor {
namespace {

bool is_group_separator(char32_t c) {
  return c == ' ' || c == 0xA0 || c == 0x202F || c == '.' || c == ',' || c == 0x2019;
}

// Behind the digits that begin here; adds them to `value`.
std::size_t behind_digits(std::string_view text, std::size_t at, std::string& value) {
  while (at < text.size()) {
    const CodePoint c = decode_code_point(text.substr(at));
    const std::string folded = fully_folded(text.substr(at, c.length));
    if (folded.size() != 1 || !is_ascii_digit(folded[0])) break;
    value += folded;
    at += c.length;
  }
  return at;
}

// `3 600`: as many groups of three digits as follow.
std::size_t behind_groups(std::string_view text, std::size_t at, std::string& value) {
  while (at < text.size() && value.size() <= 6) {
    const CodePoint separator = decode_code_point(text.substr(at));
    std::string group;
    const std::size_t end = behind_digits(text, at + separator.length, group);
    if (!is_group_separator(separator.value) || group.size() != 3) break;
    value += group;
    at = end;
  }
  return at;
}

// Of scripts that write blanks between words, but for the particles of Korean.
bool is_word_letter(char32_t c) {
  return (c < 0x80 && is_ascii_alpha(static_cast<char>(c))) || (c >= 0xC0 && c < 0x0E00 && c != 0xD7 && c != 0xF7);
}

}  // namespace

std::vector<Number> numbers_in(std::string_view text, const std::vector<std::string_view>& wanted) {
  std::vector<Number> out;
  for (std::size_t at = 0; at < text.size();) {
    std::string value;
    std::size_t end = behind_digits(text, at, value);
    if (end == at) {
      at += decode_code_point(text.substr(at)).length;
      continue;
    }
    std::string whole = value;
    const std::size_t behind = behind_groups(text, end, whole);
    const bool is_one = std::any_of(wanted.begin(), wanted.end(), [&](std::string_view one) { return one == whole; });
    if (behind > end && is_one) end = behind, value = whole;
    const bool is_joined = at > 0 && std::string_view("_-:/").find(text[at - 1]) != std::string_view::npos;
    const bool goes_on = end < text.size() && std::string_view("_-:/").find(text[end]) != std::string_view::npos;
    if (!is_joined && !goes_on && begins_free(text, at) && ends_free(text, end))
      out.push_back({{text.substr(at, end - at), at}, value});
    at = end;
  }
  return out;
}

std::optional<Piece> unit_behind(std::string_view text, Piece number) {
  std::size_t from = number.from + number.text.size();
  for (const std::string_view blank : {" ", "\u00A0", "\u202F"}) {
    if (text.substr(from).starts_with(blank)) {
      from += blank.size();
      break;
    }
  }
  const std::optional<TimeUnit> unit = unit_at_start(text.substr(from));
  if (!unit) return std::nullopt;
  std::size_t end = from + unit->length;
  // The rest of the word, where blanks end it.
  while (end < text.size() && is_word_letter(decode_code_point(text.substr(end)).value))
    end += decode_code_point(text.substr(end)).length;
  return Piece{text.substr(from, end - from), from};
}

std::optional<Piece> behind_colon(std::string_view text) {
  const std::size_t ascii = text.rfind(':'), wide = text.rfind("：");
  if (ascii == std::string_view::npos && wide == std::string_view::npos) return std::nullopt;
  const bool is_wide = ascii == std::string_view::npos || (wide != std::string_view::npos && wide > ascii);
  const std::size_t from = is_wide ? wide + std::string_view("：").size() : ascii + 1;
  const Piece piece = trimmed({text.substr(from), from});
  return piece.text.empty() ? std::nullopt : std::optional(piece);
}

}  // namespace doczone::extractor
