#include "model/punycode.h"

#include <cassert>
#include <cstdint>
#include <vector>

#include "model/ascii.h"
#include "model/unicode.h"

namespace doczone {
namespace {

constexpr std::string_view kPrefix = "xn--";

// RFC 3492 §5.
constexpr std::uint32_t kBase = 36, kTmin = 1, kTmax = 26, kSkew = 38, kDamp = 700, kInitialBias = 72;
constexpr std::uint32_t kFirst = 0x80, kLast = 0x10FFFF;

// kBase: it is no digit.
std::uint32_t value_of(char c) {
  if (is_ascii_digit(c)) return static_cast<std::uint32_t>(c - '0') + 26;
  return is_ascii_alpha(c) ? static_cast<std::uint32_t>(ascii_lower(c) - 'a') : kBase;
}

// RFC 3492 §6.1.
std::uint32_t adapted(std::uint32_t delta, std::uint32_t count, bool first) {
  delta = first ? delta / kDamp : delta / 2;
  delta += delta / count;
  std::uint32_t k = 0;
  for (; delta > (kBase - kTmin) * kTmax / 2; k += kBase) delta /= kBase - kTmin;
  return k + (kBase - kTmin + 1) * delta / (delta + kSkew);
}

// One number of variable length, from `at` on; empty: it is broken off, too large, or no number.
std::optional<std::uint32_t> read_number(std::string_view text, std::size_t& at, std::uint32_t bias) {
  std::uint64_t number = 0, weight = 1;
  for (std::uint32_t k = kBase;; k += kBase) {
    const std::uint32_t digit = at < text.size() ? value_of(text[at]) : kBase;
    if (digit == kBase) return std::nullopt;
    ++at;
    number += digit * weight;
    if (number > UINT32_MAX) return std::nullopt;
    const std::uint32_t threshold = k <= bias ? kTmin : k >= bias + kTmax ? kTmax : k - bias;
    if (digit < threshold) return static_cast<std::uint32_t>(number);
    weight *= kBase - threshold;
    if (weight > UINT32_MAX) return std::nullopt;
  }
}

}  // namespace

bool has_ace_prefix(std::string_view label) {
  return equal_ignoring_ascii_case(label.substr(0, kPrefix.size()), kPrefix);
}

std::optional<std::string> decode_a_label(std::string_view label) {
  assert(has_ace_prefix(label));
  const std::string_view text = label.substr(kPrefix.size());
  const std::size_t dash = text.rfind('-');
  const std::size_t basic = dash == std::string_view::npos ? 0 : dash;
  std::vector<char32_t> points;
  for (const char c : text.substr(0, basic)) points.push_back(static_cast<unsigned char>(c));
  std::size_t at = dash == std::string_view::npos ? 0 : dash + 1;
  if (at == text.size()) return std::nullopt;  // nothing beyond ASCII
  std::uint64_t point = kFirst, place = 0;
  std::uint32_t bias = kInitialBias;
  for (bool first = true; at < text.size(); first = false) {
    const std::optional<std::uint32_t> delta = read_number(text, at, bias);
    if (!delta) return std::nullopt;
    const auto count = static_cast<std::uint32_t>(points.size() + 1);
    bias = adapted(*delta, count, first);
    place += *delta;
    point += place / count;
    place %= count;
    if (point > kLast || (point >= 0xD800 && point < 0xE000)) return std::nullopt;
    points.insert(points.begin() + static_cast<std::ptrdiff_t>(place), static_cast<char32_t>(point));
    ++place;
  }
  std::string out;
  for (const char32_t c : points) append_code_point(out, c);
  return out;
}

}  // namespace doczone
