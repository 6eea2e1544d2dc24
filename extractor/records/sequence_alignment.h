// Aligns two sequences by likeness (Needleman and Wunsch): it tells which item on the left is which on the right.
#pragma once

#include <cstddef>
#include <functional>
#include <vector>

namespace doczone::extractor {

inline constexpr std::size_t kGap = static_cast<std::size_t>(-1);

struct AlignedPair {
  std::size_t left = kGap;
  std::size_t right = kGap;

  friend bool operator==(const AlignedPair&, const AlignedPair&) = default;
};

// `likeness(i, j)` is 0 for unlike items and at most about 1. Items are paired in order so that the sum of likenesses
// is greatest; what is left between two pairs is paired by position when both sides have as many items. Every item is
// in the result once, in order. Sequences of more than 200 by 200 items are aligned piece by piece, so that the work
// grows with their length and not with its square; where nothing in a piece is alike, they are paired by position.
std::vector<AlignedPair> align_sequences(std::size_t left, std::size_t right,
                                         const std::function<double(std::size_t, std::size_t)>& likeness);

}  // namespace doczone::extractor
