#include "extractor/records/leading_value.h"

#include <algorithm>
#include <array>
#include <cstdint>

#include "extractor/names/damaged_name.h"
#include "extractor/records/said_ttl.h"
#include "extractor/records/words.h"
#include "model/ascii.h"
#include "model/unicode.h"

namespace doczone::extractor {
namespace {

constexpr std::size_t kLongestPlaceholder = 60;
constexpr std::size_t kMostJoints = 8;
constexpr std::size_t kLongestTtl = 13;  // digits, and the signs that part them

// What a byte can begin.
enum class Begins : std::uint8_t { nothing, separator, mark, placeholder };

constexpr std::array<Begins, 256> kBegins = [] {
  std::array<Begins, 256> out{};
  const auto set = [&](std::string_view bytes, Begins begins) {
    for (const char c : bytes) out[static_cast<unsigned char>(c)] = begins;
  };
  set(" \t\n\r\f\v,;()|\"`'!?:", Begins::separator);
  set("\xC2\xE2\xE3\xEF", Begins::mark);  // each mark of other scripts that ends a word
  set("${<[", Begins::placeholder);
  return out;
}();

// What ends a word of a name: blanks, and marks that no name has.
std::size_t separator_at(std::string_view text) {
  static constexpr std::array<std::string_view, 12> kMarks{"\u00A0", "（", "）", "、", "，", "；",
                                                           "：",     "「", "」", "”",  "“",  "。 "};
  const Begins begins = kBegins[static_cast<unsigned char>(text[0])];
  if (begins != Begins::mark) return begins == Begins::separator ? 1 : 0;
  for (const std::string_view mark : kMarks) {
    if (text.starts_with(mark)) return mark.size();
  }
  return 0;
}

// The length of the placeholder that begins here, with the marks round it; 0 when there is none.
std::size_t placeholder_length(std::string_view text) {
  static constexpr std::array<std::pair<std::string_view, std::string_view>, 6> kPairs{
      {{"${{", "}}"}, {"{{", "}}"}, {"${", "}"}, {"<", ">"}, {"{", "}"}, {"[", "]"}}};
  if (text.empty() || kBegins[static_cast<unsigned char>(text[0])] != Begins::placeholder) return 0;
  for (const auto& [open, close] : kPairs) {
    if (!text.starts_with(open)) continue;
    const std::size_t end = text.substr(0, kLongestPlaceholder).find(close, open.size());
    return end == std::string_view::npos || end == open.size() ? 0 : end + close.size();
  }
  return 0;
}

// Up to the next separator; a placeholder holds what would be one.
std::size_t word_end(std::string_view text, std::size_t at) {
  while (at < text.size()) {
    const bool is_mark = kBegins[static_cast<unsigned char>(text[at])] != Begins::nothing;
    const std::size_t placeholder = is_mark ? placeholder_length(text.substr(at)) : 0;
    if (is_mark && placeholder == 0 && separator_at(text.substr(at)) > 0) break;
    at += std::max<std::size_t>(placeholder, 1);
  }
  return at;
}

std::size_t blanks_end(std::string_view text, std::size_t at) {
  while (at < text.size() && text[at] == ' ') ++at;
  return at;
}

// Behind `name. ` only what cannot begin a sentence goes on with the name; behind `name ` what begins with a dot.
bool goes_on(std::string_view name, std::string_view next) {
  if (next.size() > 1 && next[0] == '.' && (is_ascii_alnum(next[1]) || placeholder_length(next.substr(1)) > 0))
    return true;
  if (!name.ends_with('.')) return false;
  const std::string_view word = next.substr(0, word_end(next, 0));
  return placeholder_length(next) > 0 || (word.find('_') != std::string_view::npos && !word.ends_with(':'));
}

Piece part(Piece line, std::size_t from, std::size_t to) {
  return {line.text.substr(from, to - from), line.from + from};
}

Piece without_opening_quote(Piece line) {
  line = trimmed(line);
  while (!line.text.empty() && (line.text[0] == '"' || line.text[0] == '`' || line.text[0] == '\''))
    line = {line.text.substr(1), line.from + 1};
  return line;
}

// The first word, and what goes on with it.
Piece leading_word(Piece line) {
  std::size_t end = word_end(line.text, 0);
  for (std::size_t joints = 0; joints < kMostJoints; ++joints) {
    const std::size_t next = blanks_end(line.text, end);
    if (next == end || next == line.text.size()) break;
    if (!goes_on(line.text.substr(0, end), line.text.substr(next))) break;
    end = word_end(line.text, next);
  }
  return part(line, 0, end);
}

bool begins_name(std::string_view text) {
  return !text.empty() && (is_ascii_alnum(text[0]) || is_one_of(text[0], "_*@") || placeholder_length(text) > 0);
}

// `Default (3600)`: what stands in brackets behind words.
std::optional<Piece> bracketed_number(Piece line) {
  const std::size_t open = line.text.find('(');
  const std::string_view front = line.text.substr(0, open);
  if (open == 0 || open == std::string_view::npos || !line.text.ends_with(')')) return std::nullopt;
  const bool has_digit = std::any_of(front.begin(), front.end(), is_ascii_digit);
  const Piece inside = part(line, open + 1, line.text.size() - 1);
  if (has_digit || inside.text.empty() || !is_ascii_digit(inside.text[0])) return std::nullopt;
  return inside;
}

// A full stop or an underscore in a word or in front of one, as every name of more than one label has.
bool holds_joint(std::string_view text) {
  for (std::size_t at = text.find_first_of("._"); at != std::string_view::npos; at = text.find_first_of("._", at + 1)) {
    if (at + 1 < text.size() && kBegins[static_cast<unsigned char>(text[at + 1])] != Begins::separator) return true;
  }
  return false;
}

bool is_remark(std::string_view text) {
  text = trim(text);
  if (text.empty()) return true;
  for (const std::string_view mark : {"(", "（", "[", "-", "–", "—", ",", ";", "、", "，", "\"", "`", "'", "”", "→"}) {
    if (text.starts_with(mark)) return true;
  }
  return false;
}

// `sip. contoso. com`: translation has put blanks into the name, which is the whole line but for a remark in brackets.
std::optional<Piece> broken_name(Piece line) {
  const Piece front = trimmed({line.text.substr(0, line.text.find(" (")), line.from});
  const std::string_view word = front.text.substr(0, word_end(front.text, 0));
  const bool begins_as_name = word.find_first_of("._") != std::string_view::npos && word.size() < front.text.size();
  if (!begins_as_name || name_shape(front.text) == NameShape::none) return std::nullopt;
  return front;
}

// Labels, dots and placeholders: `mail._domainkey`, `*.app`, `<selector>._domainkey`, `www`.
bool is_relative_name(std::string_view text) {
  if (text.ends_with('.')) text.remove_suffix(1);
  bool lettered = false;
  while (!text.empty()) {
    // leading_word() lets no other blank through than one beside a dot.
    if (text[0] == ' ') text.remove_prefix(1);
    if (const std::size_t placeholder = placeholder_length(text); placeholder > 0) {
      text.remove_prefix(placeholder);
      lettered = true;
    } else if (text[0] == '.' && text.size() > 1 && text[1] != '.') {
      text.remove_prefix(1);
    } else if (is_ascii_alnum(text[0]) || text[0] == '-' || text[0] == '_' || text[0] == '*' || text[0] == '$' ||
               text[0] == '%') {
      lettered = lettered || !is_ascii_digit(text[0]);
      text.remove_prefix(1);
    } else {
      return false;
    }
  }
  return lettered;
}

}  // namespace

bool is_whole_placeholder(std::string_view text) {
  return !text.empty() && placeholder_length(text) == text.size();
}

bool is_zone_label(std::string_view text) {
  return !text.empty() && text.size() <= 63 &&
         std::all_of(text.begin(), text.end(), [](char c) { return is_ascii_alnum(c) || c == '-' || c == '_'; });
}

Piece without_introduction(Piece line) {
  static constexpr std::size_t kLongest = 48;
  Piece found = line;
  if (!holds_joint(line.text)) return found;
  for (std::size_t at = 0; at < std::min(line.text.size(), kLongest); ++at) {
    const std::size_t mark = separator_at(line.text.substr(at));
    if (mark == 0) continue;
    const std::string_view sign = line.text.substr(at, mark);
    const Piece rest = trimmed(part(line, at + mark, line.text.size()));
    const std::size_t word = word_end(rest.text, 0);
    if (rest.text.substr(0, word).find_first_of("._") == std::string_view::npos || !begins_name(rest.text)) continue;
    std::string_view front = line.text.substr(0, at);
    const bool is_marked = !is_ascii_space(sign[0]) || front.ends_with(',') || front.ends_with(':');
    while (front.ends_with('.') || front.ends_with(',') || front.ends_with(':')) front.remove_suffix(1);
    const AskedWords words(front);
    if (words.are("for example") || (is_marked && words.are("example"))) found = rest;
  }
  return found;
}

std::optional<Piece> leading_name(Piece line) {
  line = without_opening_quote(line);
  if (const std::optional<Piece> name = broken_name(line)) return name;
  const Piece word = leading_word(line);
  const bool has_stop = word.text.find('.') != std::string_view::npos ||
                        word.text.find("。") != std::string_view::npos ||
                        word.text.find("．") != std::string_view::npos;
  return has_stop && name_shape(word.text) == NameShape::whole ? std::optional(word) : std::nullopt;
}

bool is_followed_by_remark(Piece line, Piece part) {
  const std::string_view rest = trim(line.text.substr(part.from + part.text.size() - line.from));
  return is_remark(rest) || part.text.ends_with('.') || !(rest[0] >= 'a' && rest[0] <= 'z');
}

std::optional<Piece> leading_owner(Piece line) {
  line = without_opening_quote(line);
  if (line.text.empty()) return std::nullopt;
  if (const std::optional<Piece> name = broken_name(line)) return name;
  const Piece word = leading_word(line);
  const std::string_view rest = line.text.substr(word.text.size());
  if (word.text == "@" || word.text == "*") return word;
  if (word.text.empty() || word.text == "-" || is_address(word.text)) return std::nullopt;
  if (const AskedWords said(word.text); said.are("yes") || said.are("no")) return std::nullopt;
  const bool name = word.text.find('.') != std::string_view::npos && word.text.size() > 1;
  if (is_whole_placeholder(word.text) && is_remark(rest)) return word;
  if (!is_relative_name(word.text))
    return name && name_shape(word.text) == NameShape::whole ? std::optional(word) : std::nullopt;
  return is_remark(rest) || (name && name_shape(word.text) == NameShape::whole) ? std::optional(word) : std::nullopt;
}

std::optional<Piece> leading_number(Piece line) {
  line = trimmed(line);
  const std::size_t end = word_end(line.text, 0);
  unsigned long long value = 0;
  if (end == 0 || !parse_number(line.text.substr(0, end), value)) return std::nullopt;
  return part(line, 0, end);
}

std::optional<Piece> whole_number(Piece line) {
  line = trimmed(line);
  const std::optional<Piece> number = leading_number(line);
  return number && is_remark(line.text.substr(number->text.size())) ? number : std::nullopt;
}

std::optional<Piece> leading_ttl(Piece line) {
  line = trimmed(line);
  if (const std::optional<Piece> in_brackets = bracketed_number(line)) return leading_ttl(*in_brackets);
  const std::size_t digits = grouped_digits(line.text);
  if (digits == 0 || digits > kLongestTtl) return std::nullopt;
  const std::size_t unit = line.text.substr(0, digits + 2).find_first_not_of(' ', digits);
  std::string_view rest = unit == std::string_view::npos ? std::string_view() : line.text.substr(unit);
  if (const std::size_t nbsp = std::string_view("\u00A0").size(); line.text.substr(digits).starts_with("\u00A0"))
    rest = line.text.substr(digits + nbsp);
  const std::size_t end = word_end(rest, 0);
  const std::string_view word = rest.substr(0, end);
  const std::size_t word_from = static_cast<std::size_t>(word.data() - line.text.data());
  const bool letter = word.size() == 1 && std::string_view("smhdwSMHDW").find(word[0]) != std::string_view::npos;
  const auto is_all = [&](std::size_t length) { return is_remark(line.text.substr(length)); };
  if (!word.empty() && (letter || seconds_called(word)))
    return is_all(word_from + word.size()) ? std::optional(part(line, 0, word_from + word.size())) : std::nullopt;
  // `5061/TCP`, `2x` are none.
  if (digits < line.text.size() && separator_at(line.text.substr(digits)) == 0) return std::nullopt;
  return is_all(digits) ? std::optional(part(line, 0, digits)) : std::nullopt;
}

}  // namespace doczone::extractor
