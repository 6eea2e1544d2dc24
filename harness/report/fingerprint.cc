#include "harness/report/fingerprint.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <map>
#include <string_view>
#include <utility>

#include "model/numbers.h"
#include "model/unicode.h"

namespace doczone::harness {
namespace {

// FNV-1a. Nobody gains anything by making two findings collide.
std::uint64_t hash(std::string_view text, std::uint64_t basis) {
  for (const char c : text) basis = (basis ^ static_cast<unsigned char>(c)) * 0x100000001b3ULL;
  return basis;
}

std::string hexadecimal(std::uint64_t number) {
  static constexpr std::string_view kDigits = "0123456789abcdef";
  std::string out(16, '0');
  for (std::size_t i = 16; i-- > 0; number >>= 4) out[i] = kDigits[number & 15];
  return out;
}

std::string shortest_hexadecimal(std::uint64_t number) {
  std::string out = hexadecimal(number);
  return out.substr(std::min(out.find_first_not_of('0'), out.size() - 1));
}

// A hash over a window that rolls over a text's UTF-16 code units (github/codeql-action, fingerprints.ts).
class RollingHash {
 public:
  RollingHash() {
    for (std::size_t i = 0; i < kWindow; ++i) first_factor_ *= kFactor;
  }

  void take(std::uint32_t unit) {
    constexpr std::uint32_t kTab = '\t', kLineFeed = '\n', kReturn = '\r', kBlank = ' ';
    const bool is_second_end = after_return_ && unit == kLineFeed;
    if (unit == kBlank || unit == kTab || is_second_end) {
      after_return_ = false;
      return;
    }
    after_return_ = unit == kReturn;
    if (after_return_) unit = kLineFeed;
    tell();
    if (begins_line_) lines_[at_] = ++line_;
    begins_line_ = unit == kLineFeed;
    roll(unit);
  }

  std::vector<std::string> finish() {
    constexpr std::uint32_t kEnd = 0xFFFF;
    take(kEnd);
    for (std::size_t i = 0; i < kWindow; ++i) {
      tell();
      roll(0);
    }
    return std::move(hashes_);
  }

 private:
  static constexpr std::size_t kWindow = 100;
  static constexpr std::uint64_t kFactor = 37;

  // The window is full of what follows the beginning of a line.
  void tell() {
    const std::size_t line = std::exchange(lines_[at_], 0);
    if (line == 0) return;
    const std::string hash = shortest_hexadecimal(hash_);
    if (hashes_.size() < line) hashes_.resize(line);
    hashes_[line - 1] = hash + ":" + std::to_string(++seen_[hash]);
  }

  void roll(std::uint32_t unit) {
    hash_ = kFactor * hash_ + unit - first_factor_ * units_[at_];
    units_[at_] = unit;
    at_ = (at_ + 1) % kWindow;
  }

  std::array<std::uint64_t, kWindow> units_{};
  std::array<std::size_t, kWindow> lines_{};  // that begin there, from 1
  std::size_t at_ = 0, line_ = 0;
  std::uint64_t hash_ = 0, first_factor_ = 1;
  bool begins_line_ = true, after_return_ = false;
  std::map<std::string, std::size_t> seen_;
  std::vector<std::string> hashes_;
};

}  // namespace

std::string check_address(std::string_view check) {
  return "https://github.com/doczone/doczone/blob/main/docs/checks/" + std::string(check) + ".md";
}

std::vector<std::string> line_hashes(std::string_view text) {
  RollingHash hash;
  while (!text.empty()) {
    const CodePoint c = decode_code_point(text);
    const auto value = static_cast<std::uint32_t>(c.value);
    if (value > 0xFFFF) {
      hash.take(0xD800 + ((value - 0x10000) >> 10));
      hash.take(0xDC00 + ((value - 0x10000) & 0x3FF));
    } else {
      hash.take(value);
    }
    text.remove_prefix(c.length);
  }
  return hash.finish();
}

std::string Fingerprints::of(const Finding& finding) {
  std::string key;
  const auto add = [&](std::string_view part) {
    key += part;
    key += '\0';
  };
  add(finding.check);
  add(finding.where.path);
  add(finding.cell);
  add(finding.field ? to_string(*finding.field) : std::string_view());
  add(finding.value.value_or(""));
  add(finding.suggestion.value_or(""));
  if (!finding.value && !finding.suggestion) add(finding.message);
  add(std::to_string(++seen_[key]));
  return hexadecimal(hash(key, 0xcbf29ce484222325ULL)) + hexadecimal(hash(key, 0x84222325cbf29ce4ULL));
}

}  // namespace doczone::harness
