// ASCII text in steps of eight octets.
#pragma once

#include <cstdint>
#include <cstring>
#include <string_view>

namespace doczone {

// The text begins with eight octets that are ASCII, which are looked at at once; false for a shorter text.
inline bool begins_with_eight_ascii(std::string_view text) {
  std::uint64_t octets = 0;
  if (text.size() < sizeof octets) return false;
  std::memcpy(&octets, text.data(), sizeof octets);
  return (octets & 0x8080808080808080ULL) == 0;
}

}  // namespace doczone
