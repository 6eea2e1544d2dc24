// Hashes of domain names, label by label, blind to ASCII case. Seeded once a run: names that collide in one run do not
// in the next.
//
// Chained from the root down, the hash of a name is made from that of its parent, so that the hashes of all its
// ancestors come with it.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace doczone {

namespace name_hash {

extern const std::uint64_t kSeed;

// Both halves of the product, folded: every bit of the result depends on every bit of both.
inline std::uint64_t fold(std::uint64_t a, std::uint64_t b) {
  __extension__ using Wide = unsigned __int128;
  const Wide product = static_cast<Wide>(a) * b;
  return static_cast<std::uint64_t>(product) ^ static_cast<std::uint64_t>(product >> 64);
}

// Eight octets at once in lower case; octets beyond ASCII stay.
constexpr std::uint64_t lower(std::uint64_t octets) {
  constexpr std::uint64_t kEach = 0x0101010101010101;
  const std::uint64_t seven = octets & (0x7F * kEach);
  const std::uint64_t above_z = seven + (0x7F - 'Z') * kEach;
  const std::uint64_t from_a = seven + (0x80 - 'A') * kEach;
  const std::uint64_t upper = (from_a ^ above_z) & ~octets & (0x80 * kEach);
  return octets | (upper >> 2);
}

// `octets`: the label's first eight, the rest zero.
inline std::uint64_t step(std::uint64_t h, std::uint64_t octets) {
  return fold(h ^ 0x9E3779B97F4A7C15, lower(octets) ^ kSeed);
}

}  // namespace name_hash

inline std::uint64_t hash_of_root() {
  return name_hash::kSeed;
}

// The hash of the name that `label` makes of its parent. `readable`: bytes that may be read from `label` on; more than
// its length saves time.
inline std::uint64_t hash_label(std::uint64_t parent, const char* label, std::size_t length, std::size_t readable) {
  static_assert(std::endian::native == std::endian::little, "the octets behind the label are masked off at the top");
  std::uint64_t h = parent + length;
  while (length >= 8) {
    std::uint64_t octets;
    std::memcpy(&octets, label, 8);
    h = name_hash::step(h, octets);
    label += 8;
    length -= 8;
    readable -= 8;
  }
  if (length == 0) return h;
  std::uint64_t octets = 0;
  if (readable >= 8) {
    std::memcpy(&octets, label, 8);
    octets &= (std::uint64_t{1} << (8 * length)) - 1;
  } else {
    std::memcpy(&octets, label, length);
  }
  return name_hash::step(h, octets);
}

inline std::uint64_t hash_label(std::uint64_t parent, std::string_view label) {
  return hash_label(parent, label.data(), label.size(), label.size());
}

}  // namespace doczone
