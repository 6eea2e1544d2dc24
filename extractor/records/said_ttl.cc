#include "extractor/records/said_ttl.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>
#include <vector>

#include "extractor/records/words.h"
#include "model/ascii.h"
#include "model/numbers.h"
#include "model/record_text.h"
#include "model/unicode.h"

namespace doczone::extractor {
namespace {

constexpr unsigned long long kMostSeconds = 0x7FFFFFFF;  // RFC 2181 §8

constexpr std::size_t kLongestUnit = 32;  // bytes

constexpr std::array<std::pair<std::string_view, unsigned long long>, 5> kUnits{
    {{"hour", 3600}, {"minute", 60}, {"day", 86400}, {"week", 604800}, {"second", 1}}};

// Empty for words that name no unit.
std::optional<unsigned long long> seconds_of(std::string_view unit) {
  if (unit.empty()) return 1;
  const std::optional<TimeUnit> first = unit_at_start(unit);
  return first ? first->seconds : seconds_called(unit);
}

}  // namespace

std::optional<unsigned long long> seconds_called(std::string_view word) {
  const AskedWords whole(word.substr(0, word.size() - (word.ends_with('.') ? 1 : 0)));
  for (const auto& [unit, seconds] : kUnits) {
    if (whole.are(std::string(unit) + " short")) return seconds;
  }
  for (const auto& [unit, seconds] : kUnits) {
    if (has_word(word, unit)) return seconds;
  }
  return std::nullopt;
}

std::size_t grouped_digits(std::string_view text) {
  std::size_t end = std::min(text.find_first_not_of("0123456789"), text.size());
  if (end == 0 || end > 3 || text[0] == '0') return end;
  while (true) {
    std::size_t sign = 0;
    for (const std::string_view one : {",", ".", " ", "'", "\u00A0", "\u202F", "\u2019"}) {
      if (text.substr(end).starts_with(one)) sign = one.size();
    }
    const std::string_view group = text.substr(std::min(end + sign, text.size()), 4);
    const std::size_t digits = std::min(group.find_first_not_of("0123456789"), group.size());
    if (sign == 0 || digits != 3) return end;
    end += sign + 3;
  }
}

std::optional<std::uint32_t> said_ttl(std::string_view text) {
  const std::string plain = nfkc(trim(text));
  if (const auto in_zone = parse_ttl(plain)) return in_zone;
  const std::size_t digits = std::min(plain.find_first_not_of("0123456789"), plain.size());
  unsigned long long value = 0;
  if (!parse_unsigned(plain.substr(0, digits), kMostSeconds, value)) return std::nullopt;
  // `1 200 seconds`, `1 hour 30 minutes`: what is behind the first number is no unit.
  if (std::any_of(plain.begin() + static_cast<std::ptrdiff_t>(digits), plain.end(), is_ascii_digit))
    return std::nullopt;
  const auto seconds = seconds_of(trim(std::string_view(plain).substr(digits)));
  if (!seconds || value * *seconds > kMostSeconds) return std::nullopt;
  return static_cast<std::uint32_t>(value * *seconds);
}

std::optional<TimeUnit> unit_at_start(std::string_view text) {
  std::vector<std::size_t> ends;
  for (std::size_t at = 0; at < std::min(text.size(), kLongestUnit);) {
    const CodePoint c = decode_code_point(text.substr(at));
    if (c.value < 0x80 && !is_ascii_alpha(text[at])) break;
    ends.push_back(at += c.length);
  }
  while (!ends.empty()) {
    const AskedWords stem(text.substr(0, ends.back()));
    for (const auto& [word, seconds] : kUnits) {
      if (stem.are(word)) return TimeUnit{seconds, ends.back()};
    }
    ends.pop_back();
  }
  return std::nullopt;
}

}  // namespace doczone::extractor
