#include "extractor/records/text_types.h"

#include <algorithm>
#include <array>
#include <optional>

#include "model/ascii.h"
#include "model/unicode.h"

namespace doczone::extractor {
namespace {

constexpr std::array<std::string_view, 14> kTypes{"AAAA", "CNAME", "MX",    "TXT",  "SRV",   "CAA",  "NS",
                                                  "PTR",  "SOA",   "DNAME", "TLSA", "NAPTR", "SVCB", "SSHFP"};

bool is_type(std::string_view word) {
  return word == "A" || std::find(kTypes.begin(), kTypes.end(), word) != kTypes.end();
}

bool is_word_character(char c) {
  return is_ascii_alnum(c) || c == '_';
}

// `MX-1` and `ns.TXT` are names, `MX-Eintrag` is none.
bool stands_by_itself(std::string_view text, std::size_t from, std::size_t end) {
  static constexpr std::string_view kJoins = "._@/\\-";
  if (from > 0 && kJoins.find(text[from - 1]) != std::string_view::npos) return false;
  if (end == text.size()) return true;
  const bool is_sign = text[end] == '.' || text[end] == '-' || text[end] == '@';
  const char next = end + 1 < text.size() ? text[end + 1] : ' ';
  if (!is_sign) return true;
  return text[end] == '-' ? !is_ascii_digit(next) : !is_ascii_alnum(next);
}

// Behind a word that ends no sentence: an article of Hungarian or English begins one.
bool is_meant_as_type(std::string_view text, const NamedType& named) {
  if (named.type != "A") return true;
  const std::string_view before = trim(text.substr(0, named.piece.from));
  const std::string_view behind = text.substr(named.piece.from + 1);
  const bool is_behind_word = !before.empty() && is_ascii_alpha(before.back());
  return is_behind_word && (behind.starts_with(' ') || behind.starts_with('-')) && !trim(behind).empty();
}

}  // namespace

std::vector<NamedType> types_among_words(std::string_view text) {
  std::vector<NamedType> out;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    while (at < text.size() && is_word_character(text[at])) ++at;
    if (at == begin) {
      ++at;
      continue;
    }
    std::string_view word = text.substr(begin, at - begin);
    if (word.size() > 2 && word.ends_with('s') && is_type(word.substr(0, word.size() - 1))) word.remove_suffix(1);
    if (is_type(word) && stands_by_itself(text, begin, at)) out.push_back({{word, begin}, std::string(word)});
  }
  return out;
}

std::vector<Piece> type_literals_in(std::string_view text) {
  std::vector<Piece> out;
  for (const NamedType& one : types_among_words(text)) {
    const bool is_all = one.piece.text.size() == trim(text).size();
    if (!is_all && is_meant_as_type(text, one)) out.push_back(one.piece);
  }
  return out;
}

void find_type_remains(const std::vector<Literal>& literals, std::string_view text, const LiteralPlace& place,
                       FoundRemains& out) {
  std::vector<std::size_t> left;
  std::vector<NamedType> there = types_among_words(text);
  for (std::size_t i = 0; i < literals.size(); ++i) {
    if (literals[i].field != Field::type) continue;
    const auto same = std::find_if(there.begin(), there.end(), [&](const NamedType& one) {
      return one.type == literals[i].piece.text && !out.is_taken(one.piece);
    });
    if (same != there.end()) {
      out.take(i, same->piece);
    } else {
      left.push_back(i);
    }
  }
  const std::vector<NamedType> said = types_among_words(place.text.text());
  std::erase_if(there, [&](const NamedType& one) {
    return one.type == "A" ||
           std::any_of(said.begin(), said.end(), [&](const NamedType& other) { return other.type == one.type; });
  });
  const bool is_one = std::all_of(left.begin(), left.end(), [&](std::size_t i) {
    return literals[i].piece.text == literals[left.front()].piece.text;
  });
  if (!place.is_certain || left.empty() || there.size() != 1 || !is_one) return;
  out.take(left.front(), there.front().piece);
}

}  // namespace doczone::extractor
