#include "extractor/records/literal_addresses.h"

#include <algorithm>
#include <optional>
#include <string>

#include "extractor/records/folded_text.h"
#include "extractor/records/free_values.h"
#include "extractor/records/slips.h"
#include "model/ascii.h"
#include "model/unicode.h"

namespace doczone::extractor {
namespace {

constexpr std::size_t kLongestAddress = 64;  // characters

bool is_sign(char c) {
  return is_one_of(c, ".,:/");
}

// One character of the text in ASCII; '\0' for what no address has.
struct Sign {
  char plain = '\0';
  std::size_t length = 1;
};

Sign sign_at(std::string_view text) {
  const CodePoint c = decode_code_point(text);
  if (is_white_space(c.value)) return {text[0] == '\n' ? '\0' : ' ', c.length};
  const std::string folded = fully_folded(text.substr(0, c.length));
  const bool is_part = folded.size() == 1 && (is_ascii_hex_digit(folded[0]) || is_sign(folded[0]));
  return {is_part ? folded[0] : '\0', c.length};
}

std::string without_signs(std::string_view address) {
  std::string out;
  for (const char c : address) {
    if (is_ascii_hex_digit(c)) out += c;
  }
  return out;
}

struct Digits {
  Piece piece;
  std::string plain;  // without blanks
};

// Digits and the signs between them, with a blank beside a sign at most, or between the digits of one script.
class DigitsReader {
 public:
  explicit DigitsReader(std::string_view text) : text_(text) {}

  std::vector<Digits> run() {
    std::vector<Digits> out;
    for (std::size_t at = 0; at < text_.size();) {
      const Sign first = sign_at(text_.substr(at));
      if (!is_ascii_hex_digit(first.plain) || !begins_free(text_, at)) {
        at += first.length;
        continue;
      }
      const Digits one = digits_at(at);
      const auto signs = std::count_if(one.plain.begin(), one.plain.end(), is_sign);
      const std::size_t end = one.piece.from + one.piece.text.size();
      if (signs > 1 && one.plain.size() <= kLongestAddress && ends_free(text_, end)) out.push_back(one);
      at = std::max(end, at + first.length);
    }
    return out;
  }

 private:
  Digits digits_at(std::size_t from) const {
    std::string plain, kept;
    std::size_t end = from;
    char before = '\0';
    for (std::size_t at = from; at < text_.size();) {
      const Sign sign = sign_at(text_.substr(at));
      if (sign.plain == '\0' || (sign.plain == ' ' && before == ' ')) break;
      const char last = last_of(plain);
      const bool is_apart = before == ' ' && is_ascii_hex_digit(sign.plain) && last != '.' && last != ':';
      if (is_apart) break;
      at += sign.length;
      before = sign.plain;
      if (sign.plain == ' ') continue;
      plain += sign.plain;
      if (is_ascii_hex_digit(sign.plain)) end = at, kept = plain;
    }
    return {{text_.substr(from, end - from), from}, kept};
  }

  static char last_of(const std::string& text) { return text.empty() ? '\0' : text.back(); }

  std::string_view text_;
};

}  // namespace

void find_address_remains(const std::vector<Literal>& literals, const CellText& text, const LiteralPlace& place,
                          FoundRemains& out) {
  std::vector<std::size_t> left;
  for (std::size_t i = 0; i < literals.size(); ++i) {
    if (literals[i].field == Field::address && !out.has(i)) left.push_back(i);
  }
  if (left.empty()) return;
  for (const Digits& one : DigitsReader(text.text()).run()) {
    if (out.is_taken(one.piece) || is_said_free(place.text.text(), one.piece.text)) continue;
    const std::string digits = without_signs(one.plain);
    std::vector<std::size_t> alike;
    for (const std::size_t i : left) {
      const std::string wanted = without_signs(ascii_lower(literals[i].piece.text));
      const bool is_like = digits == wanted || (place.is_certain && is_slip(digits, wanted));
      if (is_like && !out.has(i)) alike.push_back(i);
    }
    const bool is_one = !alike.empty() && std::all_of(alike.begin(), alike.end(), [&](std::size_t i) {
      return literals[i].piece.text == literals[alike.front()].piece.text;
    });
    if (is_one) out.take(alike.front(), one.piece);
  }
}

}  // namespace doczone::extractor
