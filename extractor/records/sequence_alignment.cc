#include "extractor/records/sequence_alignment.h"

#include <algorithm>

namespace doczone::extractor {
namespace {

// Less alike than this is not the same thing.
constexpr double kLeastLikeness = 0.1;
// Beyond this many cells, items are paired by position: a page with such tables was made by a machine, rows in order.
constexpr std::size_t kMostCells = 4'000'000;

void pair_leftovers(std::size_t left_from, std::size_t left_to, std::size_t right_from, std::size_t right_to,
                    std::vector<AlignedPair>& out) {
  if (left_to - left_from == right_to - right_from) {
    for (; left_from < left_to; ++left_from, ++right_from) out.push_back({left_from, right_from});
    return;
  }
  for (; left_from < left_to; ++left_from) out.push_back({left_from, kGap});
  for (; right_from < right_to; ++right_from) out.push_back({kGap, right_from});
}

}  // namespace

std::vector<AlignedPair> align_sequences(std::size_t left, std::size_t right,
                                         const std::function<double(std::size_t, std::size_t)>& likeness) {
  std::vector<AlignedPair> anchors;
  if (left * right <= kMostCells) {
    const std::size_t width = right + 1;
    std::vector<double> best((left + 1) * width, 0.0);
    std::vector<double> score(left * right);
    for (std::size_t i = left; i-- > 0;) {
      for (std::size_t j = right; j-- > 0;) {
        const double like = likeness(i, j);
        // Of two equal ways the straight one is better.
        score[i * right + j] = like < kLeastLikeness ? 0.0 : like + (i == j ? 1e-3 : 0.0);
        const double paired = score[i * right + j] > 0.0 ? score[i * right + j] + best[(i + 1) * width + j + 1] : 0.0;
        best[i * width + j] = std::max({paired, best[(i + 1) * width + j], best[i * width + j + 1]});
      }
    }
    for (std::size_t i = 0, j = 0; i < left && j < right;) {
      const double here = best[i * width + j];
      const double like = score[i * right + j];
      if (like > 0.0 && here == like + best[(i + 1) * width + j + 1]) {
        anchors.push_back({i++, j++});
      } else if (here == best[(i + 1) * width + j]) {
        ++i;
      } else {
        ++j;
      }
    }
  } else {
    for (std::size_t i = 0; i < std::min(left, right); ++i) anchors.push_back({i, i});
  }

  std::vector<AlignedPair> out;
  std::size_t i = 0;
  std::size_t j = 0;
  for (const AlignedPair& anchor : anchors) {
    pair_leftovers(i, anchor.left, j, anchor.right, out);
    out.push_back(anchor);
    i = anchor.left + 1;
    j = anchor.right + 1;
  }
  pair_leftovers(i, left, j, right, out);
  return out;
}

}  // namespace doczone::extractor
