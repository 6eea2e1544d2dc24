#include "extractor/records/literal_numbers.h"

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <utility>

#include "extractor/records/folded_text.h"
#include "extractor/records/number_words.h"
#include "extractor/records/said_ttl.h"
#include "extractor/records/slips.h"
#include "extractor/records/text_numbers.h"
#include "model/ascii.h"
#include "model/numbers.h"
#include "model/unicode.h"

namespace doczone::extractor {
namespace {

constexpr std::size_t kLongestWord = 20;  // characters
// A text with more is a list, in which no number stands for another.
constexpr std::size_t kMostNumbers = 128;

std::string leading_digits(std::string_view text) {
  std::string out = fully_folded(text, false);
  out.resize(std::min(out.find_first_not_of("0123456789"), out.size()));
  return out;
}

struct TimedNumber {
  Number number;
  Piece whole;                                  // with the unit, where there is one
  std::optional<unsigned long long> unit = {};  // seconds
};

std::vector<TimedNumber> timed_numbers_in(std::string_view text, const std::vector<std::string_view>& wanted) {
  std::vector<TimedNumber> out;
  for (const Number& number : numbers_in(text, wanted)) {
    TimedNumber one{number, number.piece};
    if (const std::optional<Piece> unit = unit_behind(text, number.piece)) {
      one.unit = unit_at_start(unit->text)->seconds;
      one.whole.text = text.substr(number.piece.from, unit->from + unit->text.size() - number.piece.from);
    }
    out.push_back(one);
  }
  return out;
}

class NumberRemains {
 public:
  NumberRemains(const std::vector<Literal>& literals, const CellText& text, const LiteralPlace& place,
                FoundRemains& out)
      : literals_(literals), cell_(text), text_(text.text()), source_(place.text.text()), place_(place), out_(out) {
    for (const Literal& literal : literals) digits_.push_back(leading_digits(literal.piece.text));
    const std::vector<std::string_view> wanted(digits_.begin(), digits_.end());
    there_ = timed_numbers_in(text_, wanted);
    said_ = timed_numbers_in(source_, wanted);
  }

  void run() {
    if (place_.is_certain) find_swapped();
    for (std::size_t i = 0; i < literals_.size(); ++i) {
      if (is_said_number(literals_[i].field) && !out_.has(i) && !find_same(i)) left_.push_back(i);
    }
    find_each([&](std::size_t i) { return find_same_time(i); });
    const bool is_list = std::max(there_.size(), said_.size()) > kMostNumbers;
    if (left_.empty() || !place_.is_certain || is_list) return;
    find_each([&](std::size_t i) { return find_other_unit(i) || find_torn(i); });
    find_by_order();
    find_each([&](std::size_t i) { return find_slip(i) || find_number_word(i); });
    if (left_.size() == 1 && there_.size() + 1 == said_.size()) find_only_word(left_[0]);
  }

 private:
  template <class Finder>
  void find_each(Finder find) {
    std::vector<std::size_t> left;
    for (const std::size_t i : left_) {
      if (!find(i)) left.push_back(i);
    }
    left_ = std::move(left);
  }

  // By field, the only number that words call so.
  static std::map<Field, Piece> only_numbers(const std::vector<Literal>& literals) {
    std::map<Field, Piece> out;
    std::map<Field, std::size_t> count;
    for (const Literal& literal : literals) {
      if (!is_number_field(literal.field)) continue;
      out[literal.field] = literal.piece;
      ++count[literal.field];
    }
    std::erase_if(out, [&](const auto& one) { return count[one.first] > 1; });
    return out;
  }

  // `priority 60, weight 10` for `priority 10, weight 60`: both languages call them so.
  void find_swapped() {
    const std::map<Field, Piece> said = only_numbers(literals_);
    if (said.size() < 2) return;
    const std::map<Field, Piece> there = only_numbers(called_numbers_in(cell_));
    for (std::size_t i = 0; i < literals_.size(); ++i) {
      const auto own = there.find(literals_[i].field);
      if (own == there.end() || !said.contains(literals_[i].field)) continue;
      const bool is_swapped = std::any_of(said.begin(), said.end(), [&](const auto& other) {
        const auto its = there.find(other.first);
        return its != there.end() && other.second.text != literals_[i].piece.text &&
               own->second.text == other.second.text && its->second.text == literals_[i].piece.text;
      });
      if (is_swapped) out_.take(i, own->second);
    }
  }

  bool is_time(std::size_t i) const { return literals_[i].field == Field::ttl; }

  bool is_same(const TimedNumber& one, std::size_t i) const {
    const bool is_literal = one.number.value == digits_[i];
    if (!is_literal || !is_time(i)) return is_literal;
    return says_same_time(one.unit ? one.whole.text : one.number.piece.text, literals_[i].piece.text);
  }

  // As many numbers stand in front of it as in front of the literal.
  bool is_at_same_place(std::size_t there, std::size_t i) const {
    return there_.size() == said_.size() && overlap(said_[there].number.piece, literals_[i].piece);
  }

  bool find_same(std::size_t i) {
    std::vector<const TimedNumber*> same;
    for (std::size_t k = 0; k < there_.size(); ++k) {
      if (!is_same(there_[k], i) || out_.is_taken(there_[k].number.piece)) continue;
      same.insert(is_at_same_place(k, i) ? same.begin() : same.end(), &there_[k]);
    }
    if (same.empty()) return false;
    out_.take(i, same.front()->number.piece);
    return true;
  }

  // `60 Minuten` for `1 hour`; it is no example of how the number should be written.
  bool find_same_time(std::size_t i) {
    if (!is_time(i)) return false;
    for (std::size_t k = 0; k < there_.size(); ++k) {
      const bool may_be = there_.size() != said_.size() || is_at_same_place(k, i);
      if (!may_be || !there_[k].unit || out_.is_taken(there_[k].number.piece)) continue;
      if (!says_same_time(there_[k].whole.text, literals_[i].piece.text)) continue;
      out_.keep(there_[k].number.piece);
      return true;
    }
    return find_time_in_words(i);
  }

  // `eine Stunde`, `zwei Tage`: what lasts some units may be said in words.
  bool find_time_in_words(std::size_t i) {
    const auto said = std::find_if(said_.begin(), said_.end(), [&](const TimedNumber& one) {
      return one.unit && overlap(one.number.piece, literals_[i].piece);
    });
    if (said == said_.end()) return false;
    if (digits_[i] == "1") return there_.size() < said_.size();
    return !words_for_number({text_, 0}, digits_[i]).empty();
  }

  // `1 Tag` for `1 hour`.
  bool find_other_unit(std::size_t i) {
    if (!is_time(i) || digits_[i].size() == literals_[i].piece.text.size()) return false;
    const auto found = std::find_if(there_.begin(), there_.end(), [&](const TimedNumber& one) {
      return one.unit && one.number.value == digits_[i] && !out_.is_taken(one.number.piece);
    });
    if (found == there_.end()) return false;
    out_.take(i, found->whole);
    return true;
  }

  // `9 93`: two numbers side by side that the source does not have.
  bool find_torn(std::size_t i) {
    for (std::size_t k = 0; k + 1 < there_.size(); ++k) {
      const Number &first = there_[k].number, &second = there_[k + 1].number;
      const std::size_t end = first.piece.from + first.piece.text.size();
      const std::string_view between = std::string_view(text_).substr(end, second.piece.from - end);
      if (first.value + second.value != digits_[i] || !trim(between).empty()) continue;
      const Piece whole{std::string_view(text_).substr(
                            first.piece.from, end - first.piece.from + between.size() + second.piece.text.size()),
                        first.piece.from};
      if (out_.is_taken(whole) || whole.text.find('\n') != std::string_view::npos) continue;
      out_.take(i, whole);
      return true;
    }
    return false;
  }

  // Numbers of the translation that the source does not say.
  std::vector<const TimedNumber*> others() const {
    std::vector<const TimedNumber*> out;
    for (const TimedNumber& one : there_) {
      const bool is_said = std::any_of(
          said_.begin(), said_.end(), [&](const TimedNumber& other) { return other.number.value == one.number.value; });
      if (!is_said && !out_.is_taken(one.number.piece) && !is_multiple(one)) out.push_back(&one);
    }
    return out;
  }

  // `5 minutes` for 300, with a word for minutes that nobody knows.
  bool is_multiple(const TimedNumber& one) const {
    unsigned long long own = 0;
    if (!parse_unsigned(one.number.value, 10'000'000, own)) return false;
    return std::any_of(left_.begin(), left_.end(), [&](std::size_t i) {
      unsigned long long said = 0;
      if (!is_time(i) || !parse_unsigned(digits_[i], 10'000'000, said)) return false;
      const auto [less, more] = std::minmax(own, said);
      return less > 0 && more % less == 0 && more / less >= 24 && 86'400 % (more / less) == 0 && !one.unit;
    });
  }

  void find_by_order() {
    const std::vector<const TimedNumber*> there = others();
    if (there.size() != left_.size() || said_.size() != there_.size()) return;
    for (std::size_t k = 0; k < left_.size(); ++k) out_.take(left_[k], there[k]->number.piece);
    left_.clear();
  }

  bool find_slip(std::size_t i) {
    const std::vector<const TimedNumber*> there = others();
    std::vector<const TimedNumber*> alike;
    std::copy_if(there.begin(), there.end(), std::back_inserter(alike),
                 [&](const TimedNumber* one) { return is_slip(one->number.value, digits_[i]); });
    const auto rivals = std::count_if(left_.begin(), left_.end(), [&](std::size_t other) {
      return !alike.empty() && !out_.has(other) && is_slip(alike.front()->number.value, digits_[other]);
    });
    if (alike.size() != 1 || rivals != 1) return false;
    out_.take(i, alike.front()->number.piece);
    return true;
  }

  // `zehn` for 10, where the source does not say the word as well.
  bool find_number_word(std::size_t i) {
    std::vector<Piece> words = words_for_number({text_, 0}, digits_[i]);
    std::erase_if(words, [&](const Piece& one) { return out_.is_taken(one); });
    if (words.size() != 1 || !words_for_number({source_, 0}, digits_[i]).empty()) return false;
    out_.take(i, words.front());
    return true;
  }

  // `Weight: five`, a cell: the literal was all that the source says there, or behind the colon.
  void find_only_word(std::size_t i) {
    const std::optional<Piece> word = only_word_for(literals_[i].piece.text, source_, text_);
    if (word && !out_.is_taken(*word)) out_.take(i, *word);
  }

  const std::vector<Literal>& literals_;
  const CellText& cell_;
  const std::string& text_;
  const std::string& source_;
  const LiteralPlace& place_;
  FoundRemains& out_;
  std::vector<std::string> digits_;  // by literal
  std::vector<TimedNumber> there_, said_;
  std::vector<std::size_t> left_;
};

}  // namespace

void find_number_remains(const std::vector<Literal>& literals, const CellText& text, const LiteralPlace& place,
                         FoundRemains& out) {
  const bool has_numbers = std::any_of(literals.begin(), literals.end(),
                                       [](const Literal& literal) { return is_said_number(literal.field); });
  if (has_numbers) NumberRemains(literals, text, place, out).run();
}

std::optional<Piece> only_word_for(std::string_view literal, std::string_view source, std::string_view text) {
  const std::optional<Piece> said = behind_colon(source);
  const bool is_behind_colon = said && said->text == literal;
  if (!is_behind_colon && trim(source) != literal) return std::nullopt;
  const std::optional<Piece> word = is_behind_colon ? behind_colon(text) : trimmed({text, 0});
  if (!word || word->text.empty() || count_code_points(word->text) > kLongestWord) return std::nullopt;
  return word;
}

bool says_same_time(std::string_view value, std::string_view literal) {
  const std::string folded = fully_folded(value, false);
  const bool has_unit = folded.find_first_not_of("0123456789") != std::string::npos;
  if (!has_unit && folded == leading_digits(literal)) return true;
  const auto own = said_ttl(value), other = said_ttl(literal);
  return own && other && *own == *other;
}

}  // namespace doczone::extractor
