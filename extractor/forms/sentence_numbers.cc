#include "extractor/forms/sentence_numbers.h"

#include <algorithm>

#include "extractor/records/words.h"
#include "model/ascii.h"

namespace doczone::extractor {
namespace {

constexpr std::size_t kLongestNumber = 5;
constexpr std::size_t kWordsInFront = 4;
constexpr std::size_t kFarthestWord = 60;

bool goes_on(char c) {
  return is_ascii_alnum(c) || c == '-' || c == '_' || c == ':' || c == '/';
}

// The words in front of a number, back to the comma or the number before them.
std::string_view words_in_front(std::string_view text, std::size_t at) {
  std::size_t from = at - std::min(at, kFarthestWord);
  for (std::size_t i = from; i < at; ++i) {
    if (text[i] == ',' || text[i] == ';' || text[i] == '(' || is_ascii_digit(text[i])) from = i + 1;
    for (const std::string_view comma : {"，", "、", "；", "。"}) {
      if (text.substr(i, at - i).starts_with(comma)) from = i + comma.size();
    }
  }
  std::size_t words = 0;
  for (std::size_t i = at; i > from + 1; --i) {
    if (text[i - 1] == ' ' && text[i - 2] != ' ' && i < at && ++words == kWordsInFront) return text.substr(i, at - i);
  }
  return text.substr(from, at - from);
}

// "5269 as the port"
bool is_called_behind(std::string_view text, std::size_t behind, std::string_view kind) {
  const std::vector<Piece> words = split({text.substr(behind, kFarthestWord), 0}, {" ", "`", "\n"});
  if (words.empty() || !is_word(words[0].text, "be")) return false;
  return (words.size() > 1 && has_word(words[1].text, kind)) || (words.size() > 2 && has_word(words[2].text, kind));
}

}  // namespace

std::optional<Piece> number_called(Piece whole, std::string_view kind) {
  const std::string_view text = whole.text;
  for (std::size_t at = 0; at < text.size();) {
    if (!is_ascii_digit(text[at])) {
      ++at;
      continue;
    }
    std::size_t behind = at;
    while (behind < text.size() && is_ascii_digit(text[behind])) ++behind;
    const bool bounded = (at == 0 || !(goes_on(text[at - 1]) || text[at - 1] == '.') || text[at - 1] == ':') &&
                         (behind == text.size() || !goes_on(text[behind])) &&
                         !(behind + 1 < text.size() && text[behind] == '.' && is_ascii_alnum(text[behind + 1]));
    if (bounded && behind - at <= kLongestNumber &&
        (has_word(words_in_front(text, at), kind) || is_called_behind(text, behind, kind)))
      return Piece{text.substr(at, behind - at), whole.from + at};
    at = behind;
  }
  return std::nullopt;
}

}  // namespace doczone::extractor
