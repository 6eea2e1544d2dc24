#include "extractor/records/text_authorities.h"

#include <algorithm>
#include <array>
#include <optional>

#include "extractor/records/free_values.h"
#include "model/ascii.h"
#include "model/unicode.h"

namespace doczone::extractor {
namespace {

constexpr std::size_t kLongestTag = 32;     // bytes
constexpr std::size_t kLongestValue = 255;  // bytes

bool is_tag(std::string_view word) {
  static constexpr std::array<std::string_view, 6> kTags{"issue",     "issuewild",    "iodef",
                                                         "issuemail", "contactemail", "contactphone"};
  return std::find(kTags.begin(), kTags.end(), word) != kTags.end();
}

std::string_view last_word_of(std::string_view text) {
  const std::size_t blank = text.find_last_of(" \n");
  return text.substr(blank == std::string_view::npos ? 0 : blank + 1);
}

// A quotation mark of any hand that the text ends in or begins with; 0 bytes when it does not.
std::size_t quotation_mark_at(std::string_view text, bool at_end) {
  for (const std::string_view mark : {"\"", "“", "”", "„", "«", "»", "「", "」", "'", "’", "‘", "＂"}) {
    if (at_end ? text.ends_with(mark) : text.starts_with(mark)) return mark.size();
  }
  return 0;
}

std::string_view without_blanks_at_end(std::string_view text) {
  for (bool goes_on = true; goes_on;) {
    goes_on = false;
    for (const std::string_view blank : {" ", "\u00A0", "\u202F"}) {
      if (!text.ends_with(blank)) continue;
      text.remove_suffix(blank.size());
      goes_on = true;
    }
  }
  return text;
}

// From the flags to the closing quotation mark, around the value at `from`.
std::optional<Piece> around_value(std::string_view text, Piece value) {
  std::string_view front = without_blanks_at_end(text.substr(0, value.from));
  const std::size_t opening = quotation_mark_at(front, true);
  front = without_blanks_at_end(front.substr(0, front.size() - opening));
  const std::string_view tag = last_word_of(front);
  if (tag.empty() || tag.size() > kLongestTag || is_ascii_digit(tag[0])) return std::nullopt;
  front = without_blanks_at_end(front.substr(0, front.size() - tag.size()));
  const std::size_t flags = front.find_last_not_of("0123456789") + 1;
  if (flags == front.size()) return std::nullopt;
  std::size_t end = value.from + value.text.size();
  if (opening > 0) {
    const std::size_t blanks = text.substr(end).starts_with(' ') ? 1 : 0;
    const std::size_t closing = quotation_mark_at(text.substr(end + blanks), false);
    if (closing > 0) end += blanks + closing;
  }
  return Piece{text.substr(flags, end - flags), flags};
}

// Behind the flags and the tag, which are as they were: up to the closing quotation mark, or one word.
std::optional<Piece> behind_tag(std::string_view text, std::string_view authority) {
  const std::string_view front = authority.substr(0, authority.find('"'));
  const std::size_t from = text.find(front);
  if (from == std::string_view::npos || !begins_free(text, from)) return std::nullopt;
  const std::size_t open = from + front.size();
  const std::size_t mark = quotation_mark_at(text.substr(open), false);
  std::size_t end = std::min(text.find_first_of(mark == 0 ? " \n" : "\n", open), text.size());
  for (std::size_t at = open + mark; mark > 0 && at < end; ++at) {
    const std::size_t closing = quotation_mark_at(text.substr(at), false);
    if (closing > 0) end = at + closing;
  }
  if (end - from > kLongestValue || end == open) return std::nullopt;
  return Piece{text.substr(from, end - from), from};
}

std::string_view value_of(std::string_view authority) {
  const std::size_t open = authority.find('"');
  return authority.substr(open + 1, authority.size() - open - 2);
}

}  // namespace

std::vector<Piece> authorities_in(std::string_view text) {
  std::vector<Piece> out;
  for (std::size_t open = text.find('"'); open != std::string_view::npos;) {
    const std::size_t close = text.find('"', open + 1);
    if (close == std::string_view::npos) break;
    const std::string_view front = without_blanks_at_end(text.substr(0, open));
    const std::string_view tag = last_word_of(front);
    const std::string_view flags = without_blanks_at_end(front.substr(0, front.size() - tag.size()));
    const std::size_t from = flags.find_last_not_of("0123456789") + 1;
    const bool is_one = is_tag(tag) && from < flags.size() && close > open + 4 && close - open < kLongestValue;
    if (is_one) out.push_back({text.substr(from, close + 1 - from), from});
    open = is_one ? text.find('"', close + 1) : close;
  }
  return out;
}

bool is_authority(const Literal& literal) {
  const std::string_view text = literal.piece.text;
  return literal.field == Field::term && text.ends_with('"') && is_ascii_digit(text[0]) &&
         text.find(' ') != std::string_view::npos;
}

void find_authority_remains(const std::vector<Literal>& literals, std::string_view text, FoundRemains& out) {
  for (std::size_t i = 0; i < literals.size(); ++i) {
    if (!is_authority(literals[i])) continue;
    const std::string_view value = value_of(literals[i].piece.text);
    for (std::size_t at = text.find(value); at != std::string_view::npos; at = text.find(value, at + value.size())) {
      const bool is_free = begins_free(text, at) && ends_free(text, at + value.size());
      const auto piece = is_free ? around_value(text, {text.substr(at, value.size()), at}) : std::nullopt;
      if (!piece || out.is_taken(*piece)) continue;
      out.take(i, *piece);
      break;
    }
    if (out.has(i)) continue;
    const std::optional<Piece> piece = behind_tag(text, literals[i].piece.text);
    if (piece && !out.is_taken(*piece)) out.take(i, *piece);
  }
}

}  // namespace doczone::extractor
