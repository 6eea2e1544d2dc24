#include "extractor/forms/type_words.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>

#include "extractor/records/words.h"
#include "model/ascii.h"
#include "model/unicode.h"

namespace doczone::extractor {
namespace {

constexpr std::size_t kFarthestRecordWord = 40;
constexpr std::size_t kWidestGap = 28;
constexpr std::size_t kLongestTypeValue = 60;

// Nothing else is written like these.
bool is_telling(RrType type, std::string_view word) {
  static constexpr std::array<std::string_view, 12> kTelling{"AAAA", "CAA", "CNAME", "DNAME", "MX",   "NAPTR",
                                                             "PTR",  "SRV", "SSHFP", "SVCB",  "TLSA", "TXT"};
  return std::find(kTelling.begin(), kTelling.end(), to_string(type)) != kTelling.end() && word.size() > 1;
}

// Words in capitals that are types, `CNAMe` and `Cname` among them.
std::optional<RrType> type_in(std::string_view word) {
  const std::string plain = type_of(word);
  return parse_rr_type(plain.empty() ? rare_type_of(word) : plain);
}

constexpr std::array<bool, 256> kIsWordCharacter = [] {
  std::array<bool, 256> out{};
  for (std::size_t byte = 0; byte < out.size(); ++byte) {
    const char c = static_cast<char>(byte);
    out[byte] = is_ascii_alnum(c) || c == '_';
  }
  return out;
}();

bool is_word_character(char c) {
  return kIsWordCharacter[static_cast<unsigned char>(c)];
}

// First bytes of Latin, Greek and Cyrillic letters beyond ASCII; other scripts write no words with ours.
bool begins_letter(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte >= 0xC3 && byte <= 0xD4;
}

// A letter that ASCII lacks goes on with the word: `Añada`.
bool is_inside_word(std::string_view text, std::size_t from, std::size_t end) {
  return (end < text.size() && begins_letter(text[end])) || (from > 1 && begins_letter(text[from - 2]));
}

// The word is part of a name, a path or a variable.
bool is_inside_name(std::string_view text, std::size_t from, std::size_t end) {
  if (is_inside_word(text, from, end)) return true;
  if (from > 0) {
    const char before = text[from - 1];
    if (before == '.' || before == '@' || before == '$' || before == '=' || before == '%') return true;
    if (before == '-' && !(from > 3 && text.substr(from - 4, 3) == "DNS")) return true;
    if (before == '/' && from > 1 && !is_ascii_alnum(text[from - 2]) && text[from - 2] != ' ') return true;
  }
  if (end >= text.size()) return false;
  if (text[end] == '@' || text[end] == '=') return true;
  return text[end] == '.' && end + 1 < text.size() && is_word_character(text[end + 1]);
}

bool ends_clause(std::string_view text, std::size_t at) {
  if (text[at] == '.' || text[at] == ';' || text[at] == ':' || text[at] == '!' || text[at] == '?' || text[at] == '\n')
    return true;
  return text.substr(at).starts_with("。") || text.substr(at).starts_with("：") || text.substr(at).starts_with("、");
}

std::string_view behind_type(std::string_view text, std::size_t end) {
  const std::string_view rest = text.substr(end, kFarthestRecordWord);
  std::size_t words = 0;
  for (std::size_t at = 0; at < rest.size(); ++at) {
    if (ends_clause(rest, at)) return rest.substr(0, at);
    if (rest[at] == ' ' && at > 0 && ++words > 3) return rest.substr(0, at);
  }
  return rest;
}

std::string_view before_type(std::string_view text, std::size_t from) {
  const std::size_t begin = from - std::min(from, kFarthestRecordWord);
  std::size_t words = 0;
  for (std::size_t at = from; at > begin; --at) {
    if (ends_clause(text, at - 1)) return text.substr(at, from - at);
    if (text[at - 1] == ' ' && at != from && ++words > 2) return text.substr(at, from - at);
  }
  return text.substr(begin, from - begin);
}

bool is_beside_record(std::string_view text, std::size_t from, std::size_t end) {
  if (has_word(behind_type(text, end), "record")) return true;
  const std::string_view before = before_type(text, from);
  return has_word(before, "record") || has_word(before, "type");
}

// "A record …" at the start may be an article: what follows has to tell.
bool begins(std::string_view text, std::size_t from) {
  std::size_t letters = 0;
  return std::none_of(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(from), [&](char c) {
    letters += is_ascii_alpha(c) ? 1 : 0;
    return letters > 3 || static_cast<unsigned char>(c) >= 0x80;
  });
}

// Connecting words at most: "and", "/", "- und ", "record and an".
bool is_connection(std::string_view gap) {
  if (gap.size() > kWidestGap) return false;
  std::size_t words = 0;
  for (const Piece& piece : split({gap, 0}, {" ", "\n", "/", ",", "、", "，", "-", "(", ")", "`", "\"", "&", "+"})) {
    if (std::any_of(piece.text.begin(), piece.text.end(), is_ascii_digit) ||
        ends_clause(piece.text, piece.text.size() - 1))
      return false;
    if (!has_word(piece.text, "record")) ++words;
  }
  return words <= 2;
}

struct Word {
  RrType type;
  Piece piece;
  bool is_telling;
  std::size_t end;  // behind the plural's ending
};

// Most words are longer, or begin with another letter.
bool may_be_type(std::string_view word) {
  static constexpr std::size_t kLongest = 11;         // OPENPGPKEYs
  static constexpr std::string_view kSmall = "acdn";  // `cname`, `aaaa`
  const bool is_capital = word[0] >= 'A' && word[0] <= 'Z';
  return word.size() <= kLongest && (is_capital || (word.size() > 3 && kSmall.find(word[0]) != std::string_view::npos));
}

std::vector<Word> type_words_in(std::string_view text) {
  std::vector<Word> out;
  for (std::size_t at = 0; at < text.size();) {
    if (!is_word_character(text[at])) {
      ++at;
      continue;
    }
    std::size_t end = at;
    while (end < text.size() && is_word_character(text[end])) ++end;
    const std::string_view whole = text.substr(at, end - at);
    if (!may_be_type(whole)) {
      at = end;
      continue;
    }
    // "CNAMEs"
    const bool plural = whole.size() > 2 && whole.ends_with('s') && is_ascii_alpha(whole[whole.size() - 2]) &&
                        whole[whole.size() - 2] <= 'Z';
    const std::string_view word = plural ? whole.substr(0, whole.size() - 1) : whole;
    const std::optional<RrType> type = is_inside_name(text, at, end) ? std::nullopt : type_in(word);
    if (type) out.push_back({*type, {word, at}, is_telling(*type, word), end});
    at = end;
  }
  return out;
}

// Behind it the ending of a plural at most.
bool is_type_or_types(std::string_view word) {
  static constexpr std::size_t kLongest = 11;  // OPENPGPKEYs
  if (word.size() > kLongest) return false;
  if (word.size() > 2 && word.ends_with('s')) word.remove_suffix(1);
  const bool is_capital = word[0] >= 'A' && word[0] <= 'Z';
  if (!is_capital && !is_one_of(word[0], "acdn")) return false;
  if (!type_of(word).empty()) return true;
  const bool capitals =
      std::all_of(word.begin(), word.end(), [](char c) { return (c >= 'A' && c <= 'Z') || is_ascii_digit(c); });
  return capitals && parse_rr_type(word).has_value();
}

// Characters whose compatible form is a letter of ASCII: few, and what else they may be, nobody has to know.
bool may_become_letter(char32_t c) {
  return c == 0xAA || (c >= 0x2B0 && c <= 0x2B8) || (c >= 0x1D00 && c <= 0x1DBF) || (c >= 0x2070 && c <= 0x209F) ||
         (c >= 0x2100 && c <= 0x214F) || (c >= 0x2460 && c <= 0x24FF) || (c >= 0x3200 && c <= 0x33FF) ||
         (c >= 0xA700 && c <= 0xA7FF) || (c >= 0xFF21 && c <= 0xFF5A) || c >= 0x10000;
}

}  // namespace

bool may_name_type(std::string_view text) {
  std::size_t word = 0;  // where the last one begins
  for (std::size_t at = 0; at <= text.size();) {
    const char c = at < text.size() ? text[at] : ' ';
    if (is_ascii_alnum(c)) {
      ++at;
      continue;
    }
    if (at > word && is_type_or_types(text.substr(word, at - word))) return true;
    const CodePoint point = decode_code_point(text.substr(std::min(at, text.size())));
    if (may_become_letter(point.value)) return true;
    at += std::max<std::size_t>(point.length, 1);
    word = at;
  }
  return false;
}

bool may_state_record(std::string_view text) {
  return text.find("v=") != std::string_view::npos || !type_words_in(text).empty();
}

bool TypeMention::is_of_addresses() const {
  return std::all_of(types.begin(), types.end(),
                     [](const Type& t) { return t.type == RrType::A || t.type == RrType::AAAA; });
}

std::vector<TypeMention> find_type_mentions(std::string_view text) {
  std::vector<TypeMention> out;
  const std::vector<Word> words = type_words_in(text);
  for (std::size_t i = 0; i < words.size();) {
    TypeMention mention;
    bool telling = false;
    std::size_t next = i;
    do {
      const Word& word = words[next];
      telling = telling || word.is_telling;
      const bool again = std::any_of(mention.types.begin(), mention.types.end(),
                                     [&](const TypeMention::Type& t) { return t.type == word.type; });
      if (again) break;
      mention.types.push_back({word.type, word.piece});
      mention.end = word.end;
      ++next;
    } while (next < words.size() && is_connection(text.substr(mention.end, words[next].piece.from - mention.end)));
    mention.from = mention.types.front().piece.from;
    mention.is_called_record = is_beside_record(text, mention.from, mention.end);
    mention.begins_text = begins(text, mention.from);
    mention.is_first_word =
        std::none_of(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(mention.from),
                     [](char c) { return is_ascii_alnum(c) || static_cast<unsigned char>(c) >= 0x80; });
    if (mention.is_called_record || telling) out.push_back(std::move(mention));
    i = std::max(next, i + 1);
  }
  return out;
}

std::vector<TypeMention::Type> types_in_value(Piece value) {
  std::vector<TypeMention::Type> out;
  if (value.text.size() > kLongestTypeValue) return out;
  std::size_t behind = 0;  // the last type that was taken
  for (const Word& word : type_words_in(value.text)) {
    const std::string_view front = value.text.substr(0, word.piece.from);
    const bool in_bracket = front.find('(') != std::string_view::npos || front.find("（") != std::string_view::npos;
    bool taken = false;
    if (out.empty()) {
      const bool few = split({front, 0}, {" ", "-"}).size() <= 2;
      taken = trim(front).empty() || in_bracket || (few && (word.is_telling || has_word(front, "record")));
    } else if (in_bracket) {
      // `A (AAAA for IPv6)` names both; `CNAME (instead of A)` hardly does.
      taken = out.front().type == RrType::A && word.type == RrType::AAAA;
    } else {
      taken = is_connection(value.text.substr(behind, word.piece.from - behind));
    }
    if (!taken) break;
    out.push_back({word.type, {word.piece.text, value.from + word.piece.from}});
    behind = word.piece.from + word.piece.text.size();
  }
  return out;
}

}  // namespace doczone::extractor
