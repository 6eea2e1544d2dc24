#include "extractor/records/text_types.h"

#include <algorithm>
#include <string_view>

#include "model/ascii.h"
#include "model/unicode.h"

namespace doczone::extractor {
namespace {

// In capitals, as nobody writes a word.
bool is_type(std::string_view word) {
  return type_of(word) == word;
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
bool is_meant_as_type(std::string_view text, const Piece& type) {
  if (type.text != "A") return true;
  const std::string_view before = trim(text.substr(0, type.from));
  const std::string_view behind = text.substr(type.from + 1);
  const bool is_behind_word = !before.empty() && is_ascii_alpha(before.back());
  return is_behind_word && (behind.starts_with(' ') || behind.starts_with('-')) && !trim(behind).empty();
}

}  // namespace

std::vector<Piece> types_among_words(std::string_view text) {
  std::vector<Piece> out;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    while (at < text.size() && is_word_character(text[at])) ++at;
    if (at == begin) {
      ++at;
      continue;
    }
    std::string_view word = text.substr(begin, at - begin);
    if (word.size() > 2 && word.ends_with('s') && is_type(word.substr(0, word.size() - 1))) word.remove_suffix(1);
    if (is_type(word) && stands_by_itself(text, begin, at)) out.push_back({word, begin});
  }
  return out;
}

std::vector<Piece> type_literals_in(std::string_view text) {
  std::vector<Piece> out;
  for (const Piece& one : types_among_words(text)) {
    const bool is_all = one.text.size() == trim(text).size();
    if (!is_all && is_meant_as_type(text, one)) out.push_back(one);
  }
  return out;
}

void find_type_remains(const std::vector<Literal>& literals, std::string_view text, const LiteralPlace& place,
                       FoundRemains& out) {
  std::vector<std::size_t> left;
  std::vector<Piece> there = types_among_words(text);
  for (std::size_t i = 0; i < literals.size(); ++i) {
    if (literals[i].field != Field::type) continue;
    const auto same = std::find_if(there.begin(), there.end(), [&](const Piece& one) {
      return one.text == literals[i].piece.text && !out.is_taken(one);
    });
    if (same != there.end()) {
      out.take(i, *same);
    } else {
      left.push_back(i);
    }
  }
  const std::vector<Piece> said = types_among_words(place.text.text());
  std::erase_if(there, [&](const Piece& one) {
    return one.text == "A" ||
           std::any_of(said.begin(), said.end(), [&](const Piece& other) { return other.text == one.text; });
  });
  const bool is_one = std::all_of(left.begin(), left.end(), [&](std::size_t i) {
    return literals[i].piece.text == literals[left.front()].piece.text;
  });
  if (!place.is_certain || left.empty() || there.size() != 1 || !is_one) return;
  out.take(left.front(), there.front());
}

}  // namespace doczone::extractor
