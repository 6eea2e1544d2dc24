#include "harness/report/fingerprint.h"

#include <cstdint>
#include <string_view>

#include "model/numbers.h"

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

}  // namespace

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
