#include "extractor/records/literal_frames.h"

#include <algorithm>
#include <array>

#include "extractor/records/folded_text.h"
#include "extractor/records/slips.h"
#include "extractor/records/words.h"
#include "model/ascii.h"
#include "model/unicode.h"

namespace doczone::extractor {
namespace {

constexpr std::size_t kLongestSignedWord = 4;  // `~all`, of which `~alle` is a translation

bool has_letter_beyond_ascii(std::string_view text) {
  return !is_ascii(text);
}

// `p=reject`, `~all`: one of few words, so that another one in its place is no example.
bool is_of_closed_list(std::string_view term) {
  static constexpr std::array<std::string_view, 7> kKeys{"p", "sp", "np", "adkim", "aspf", "k", "v"};
  const std::string_view key = term.substr(0, term.find('='));
  return std::find(kKeys.begin(), kKeys.end(), key) != kKeys.end();
}

bool is_signed_all(std::string_view term) {
  return term.size() == 4 && std::string_view("-~?").find(term[0]) != std::string_view::npos &&
         equal_ignoring_ascii_case(term.substr(1), "all");
}

bool is_sign_with_word(std::string_view candidate) {
  const std::string text = fully_folded(candidate);
  if (text.size() < 3 || std::string_view("-~?").find(text[0]) == std::string_view::npos) return false;
  return std::all_of(text.begin() + 1, text.end(),
                     [](char c) { return is_ascii_alpha(c) || static_cast<unsigned char>(c) >= 0x80; });
}

// Most characters of a secret are the same, at its front and its back: a page's own example would be another one.
bool is_like_secret(std::string_view secret, std::string_view other) {
  static constexpr std::size_t kShortest = 8;
  if (secret.size() < kShortest || other.size() + kShortest / 2 < secret.size()) return false;
  const auto [front, back] = common_ends(secret, other);
  return 3 * (front + back) >= 2 * std::max(secret.size(), other.size());
}

std::string_view value_of_term(std::string_view term) {
  return term.substr(std::min(term.find_first_of(":="), term.size() - 1) + 1);
}

// A word for an example, in whatever language: every page has one of its own.
bool is_example_word(std::string_view part) {
  static constexpr std::size_t kLongest = 10;  // characters
  const bool may_be = part.size() > 2 && count_code_points(part) <= kLongest &&
                      std::none_of(part.begin(), part.end(), [](char c) { return is_ascii_digit(c) || c == '-'; });
  return may_be && has_word(part, "example");
}

// `_sip-challenge` and `_sip-Herausforderung`: nothing but names begins with an underscore.
bool are_underscored(std::string_view literal, std::string_view candidate) {
  return literal.starts_with('_') && candidate.starts_with('_') && candidate.size() > 2 &&
         (is_ascii_alnum(candidate[1]) || static_cast<unsigned char>(candidate[1]) >= 0x80) &&
         candidate.find(' ') == std::string_view::npos;
}

bool has_same_labels(std::string_view literal, std::string_view candidate) {
  std::vector<std::string> own = parts_of_value(literal), other = parts_of_value(candidate);
  std::sort(own.begin(), own.end());
  std::sort(other.begin(), other.end());
  return own == other;
}

// One label went, and not the first: a name without that may be the domain.
bool lost_a_label(const Frame& frame) {
  return frame.own == 1 && frame.other == 0 && frame.front > 0 && frame.back > 0 && frame.telling == frame.parts - 1;
}

}  // namespace

std::vector<std::string> parts_of_value(std::string_view value) {
  std::vector<std::string> out(1);
  // Blanks inside a label part nothing.
  for (const char c : fully_folded(value)) {
    if (std::string_view(".:=/@;").find(c) != std::string_view::npos) {
      out.emplace_back();
    } else if (c != '\\') {
      out.back() += c;
    }
  }
  for (std::string& part : out) {
    if (is_example_word(part)) part = "example";
  }
  return out;
}

Frame frame_of(const std::vector<std::string>& literal, const std::vector<std::string>& other) {
  Frame out;
  const std::size_t shorter = std::min(literal.size(), other.size());
  while (out.front < shorter && literal[out.front] == other[out.front]) ++out.front;
  while (out.front + out.back < shorter && literal[literal.size() - 1 - out.back] == other[other.size() - 1 - out.back])
    ++out.back;
  out.own = literal.size() - out.front - out.back;
  out.other = other.size() - out.front - out.back;
  out.parts = literal.size();
  for (std::size_t i = 0; i < literal.size(); ++i) {
    const bool is_equal = i < out.front || i + out.back >= literal.size(), is_placeholder = literal[i] == "<>";
    if (is_equal) out.bytes += literal[i].size();
    if (is_equal && !is_placeholder) ++out.telling;
    out.changes_placeholder = out.changes_placeholder || (!is_equal && is_placeholder);
  }
  return out;
}

bool fits(const Literal& literal, std::string_view candidate, const Frame& frame) {
  const std::string_view text = literal.piece.text;
  if (literal.field == Field::term && is_signed_all(text)) return is_sign_with_word(candidate);
  // The page's own example, with blanks in it or without.
  if (literal.field != Field::address && frame.own == 0 && frame.other == 0 && frame.parts > 2) return true;
  if (literal.field == Field::mention && frame.parts > 2 && !frame.changes_placeholder &&
      (lost_a_label(frame) || (frame.own > 1 && has_same_labels(text, candidate))))
    return true;
  const bool is_one_label = frame.own == 1 && frame.other == 1 && frame.parts < 3;
  if (literal.field == Field::mention && is_one_label && are_underscored(text, candidate)) return true;
  if (frame.own == 0 || frame.own != frame.other || frame.telling == 0 || frame.changes_placeholder) return false;
  if (literal.field == Field::address)
    return frame.own == 1 && frame.parts >= 4 && (frame.parts > 4 || frame.front > 0);
  const bool is_one_of_two = frame.own == 1 && frame.parts == 2;
  if (literal.field == Field::term && is_one_of_two) {
    const std::string_view value = value_of_term(text);
    if (frame.front == 1) return is_of_closed_list(text) || is_like_secret(value, value_of_term(candidate));
    return value.size() >= 4 && std::any_of(value.begin(), value.end(), is_ascii_digit);
  }
  if (is_one_of_two) return frame.back == 0 || has_letter_beyond_ascii(candidate);
  return frame.own == 1 || (frame.own == 2 && frame.parts >= 5);
}

bool holds_at_edge(std::string_view candidate, std::string_view literal) {
  if (literal.size() <= kLongestSignedWord) return false;
  const std::string own = lightly_folded(candidate), whole = lightly_folded(literal);
  // Behind a full stop it is the domain of a longer name.
  const bool is_domain = own.size() > whole.size() && own[own.size() - whole.size() - 1] == '.';
  return own.starts_with(whole) || (own.ends_with(whole) && !is_domain);
}

bool fits_loosely(const Literal& literal, std::string_view candidate, const Frame& frame) {
  const std::string_view text = literal.piece.text;
  if (literal.field == Field::mention) return frame.own == frame.other && frame.own > 0 && frame.back > 0;
  const std::size_t colon = text.find_first_of(":=");
  if (literal.field != Field::term || colon == std::string_view::npos || is_ascii(candidate)) return false;
  const std::string_view value = text.substr(colon + 1);
  return value.find('.') != std::string_view::npos && candidate.find(value) != std::string_view::npos;
}

bool may_stand_in_value(std::string_view candidate) {
  if (candidate.find_first_of(".=:") == 0 || candidate.find_last_of(".=:-~") + 1 == candidate.size()) return false;
  return std::none_of(candidate.begin(), candidate.end(),
                      [](char c) { return std::string_view("()\"\n|,").find(c) != std::string_view::npos; });
}

}  // namespace doczone::extractor
