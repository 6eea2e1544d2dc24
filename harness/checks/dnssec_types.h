// The types of DNSSEC, and of what came before it, that obey rules of their own.
#pragma once

#include <algorithm>
#include <array>

#include "model/rr_type.h"

namespace doczone::harness {

inline constexpr RrType kSig{24}, kKey{25}, kNxt{30}, kRrsig{46}, kNsec{47}, kNsec3{50};

template <std::size_t Size>
bool is_one_of(RrType type, const std::array<RrType, Size>& types) {
  return std::find(types.begin(), types.end(), type) != types.end();
}

}  // namespace doczone::harness
