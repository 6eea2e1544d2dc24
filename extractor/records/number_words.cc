#include "extractor/records/number_words.h"

#include <algorithm>
#include <array>
#include <string>

#include "extractor/records/text_words.h"
#include "extractor/records/words.h"
#include "model/ascii.h"
#include "model/numbers.h"
#include "model/unicode.h"

namespace doczone::extractor {
namespace {

constexpr unsigned long long kMostInNumerals = 9999;

// Ones and powers of ten of a script that writes numbers by them.
struct Numerals {
  std::array<std::string_view, 10> ones;
  std::array<std::string_view, 4> powers;
};

constexpr Numerals kHan{{"〇", "一", "二", "三", "四", "五", "六", "七", "八", "九"}, {"", "十", "百", "千"}};
constexpr Numerals kHangul{{"영", "일", "이", "삼", "사", "오", "육", "칠", "팔", "구"}, {"", "십", "백", "천"}};

std::string in_numerals(unsigned long long number, const Numerals& numerals) {
  if (number == 0) return std::string(numerals.ones[0]);
  std::string out;
  unsigned long long divisor = 1000;
  for (std::size_t power = 4; power-- > 0; divisor /= 10) {
    const std::size_t digit = number / divisor % 10;
    if (digit == 0) continue;
    if (digit > 1 || power == 0) out += numerals.ones[digit];
    out += numerals.powers[power];
  }
  return out;
}

// A numeral, or a part of what `十分` and `十二` say.
bool continues_han(std::string_view text) {
  static constexpr std::array<std::string_view, 18> kOthers{"〇", "一", "二", "三", "四", "五", "六", "七", "八",
                                                            "九", "十", "百", "千", "万", "萬", "分", "第", "个"};
  return std::any_of(kOthers.begin(), kOthers.end(), [&](std::string_view one) { return text.starts_with(one); });
}

void add_han(Piece text, const std::string& numeral, std::vector<Piece>& out) {
  for (std::size_t at = text.text.find(numeral); at != std::string_view::npos;
       at = text.text.find(numeral, at + numeral.size())) {
    const std::string_view before = text.text.substr(at < 3 ? at : at - 3);
    const bool is_part = (at >= 3 && continues_han(before)) || continues_han(text.text.substr(at + numeral.size()));
    if (!is_part) out.push_back({text.text.substr(at, numeral.size()), text.from + at});
  }
}

// Words of Korean end in particles.
bool is_particle(std::string_view text) {
  static constexpr std::array<std::string_view, 12> kParticles{"",     "이", "을", "를", "은",   "는",
                                                               "으로", "로", "과", "와", "이고", "이며"};
  return std::find(kParticles.begin(), kParticles.end(), text) != kParticles.end();
}

}  // namespace

std::vector<Piece> words_for_number(Piece text, std::string_view number) {
  std::vector<Piece> out;
  unsigned long long value = 0;
  if (number.starts_with("0") && number.size() > 1) return out;
  if (!parse_unsigned(number, kMostInNumerals, value) || value == 1) return out;
  const std::string hangul = in_numerals(value, kHangul);
  for (const Piece& word : words_in(text)) {
    if (is_word(word.text, number)) out.push_back(word);
    if (word.text.starts_with(hangul) && is_particle(word.text.substr(hangul.size())))
      out.push_back({word.text.substr(0, hangul.size()), word.from});
  }
  add_han(text, in_numerals(value, kHan), out);
  return out;
}

}  // namespace doczone::extractor
