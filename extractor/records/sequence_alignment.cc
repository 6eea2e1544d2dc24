#include "extractor/records/sequence_alignment.h"

#include <algorithm>

namespace doczone::extractor {
namespace {

// Less alike than this is not the same thing.
constexpr double kLeastLikeness = 0.1;
// Up to so many pairs of items are all compared. Longer sequences are aligned window by window, so that the work is
// linear in their length; in a table of which more rows than a window has were moved, there is no order to be found.
constexpr std::size_t kMostPairs = 40'000;
constexpr std::size_t kWindow = 100;  // items of either side

void pair_leftovers(std::size_t left_from, std::size_t left_to, std::size_t right_from, std::size_t right_to,
                    std::vector<AlignedPair>& out) {
  if (left_to - left_from == right_to - right_from) {
    for (; left_from < left_to; ++left_from, ++right_from) out.push_back({left_from, right_from});
    return;
  }
  for (; left_from < left_to; ++left_from) out.push_back({left_from, kGap});
  for (; right_from < right_to; ++right_from) out.push_back({kGap, right_from});
}

using Likeness = std::function<double(std::size_t, std::size_t)>;

// Finds pairs of items that are alike, in order.
class SequenceAligner {
 public:
  SequenceAligner(std::size_t left, std::size_t right, const Likeness& likeness)
      : left_(left), right_(right), likeness_(likeness) {}

  std::vector<AlignedPair> run() {
    if (left_ * right_ <= kMostPairs) return pairs_in({0, left_, 0, right_});
    std::vector<AlignedPair> out;
    for (Window window = next_window(0, 0); window.is_open();) {
      std::vector<AlignedPair> pairs = pairs_in(window);
      // Nothing here is alike: a page with such tables was made by a machine, rows in order.
      if (pairs.empty()) pairs = by_position(window);
      const bool is_last = window.left_end == left_ && window.right_end == right_;
      // Pairs in the window's second half depend on what lies behind it: the next window begins with them.
      const auto undecided = std::find_if(pairs.begin(), pairs.end(), [&](const AlignedPair& pair) {
        return !is_last && (pair.left - window.left) + (pair.right - window.right) >= kWindow;
      });
      out.insert(out.end(), pairs.begin(), undecided);
      if (is_last) return out;
      window = undecided != pairs.end() ? next_window(undecided->left, undecided->right)
                                        : next_window(std::max(pairs.back().left + 1, window.left + kWindow / 2),
                                                      std::max(pairs.back().right + 1, window.right + kWindow / 2));
    }
    return out;
  }

 private:
  struct Window {
    std::size_t left = 0, left_end = 0;
    std::size_t right = 0, right_end = 0;

    bool is_open() const { return left < left_end && right < right_end; }
  };

  Window next_window(std::size_t left, std::size_t right) const {
    return {left, std::min(left_, left + kWindow), right, std::min(right_, right + kWindow)};
  }

  static std::vector<AlignedPair> by_position(const Window& window) {
    std::vector<AlignedPair> pairs;
    for (std::size_t i = window.left, j = window.right; i < window.left_end && j < window.right_end; ++i, ++j)
      pairs.push_back({i, j});
    return pairs;
  }

  std::vector<AlignedPair> pairs_in(const Window& window) {
    const std::size_t rows = window.left_end - window.left;
    const std::size_t columns = window.right_end - window.right;
    const std::size_t width = columns + 1;
    best_.assign((rows + 1) * width, 0.0);
    score_.assign(rows * columns, 0.0);
    for (std::size_t i = rows; i-- > 0;) {
      for (std::size_t j = columns; j-- > 0;) {
        const double like = likeness_(window.left + i, window.right + j);
        // Of two equal ways the straight one is better.
        const double score = like < kLeastLikeness ? 0.0 : like + (i == j ? 1e-3 : 0.0);
        const double paired = score > 0.0 ? score + best_[(i + 1) * width + j + 1] : 0.0;
        score_[i * columns + j] = score;
        best_[i * width + j] = std::max({paired, best_[(i + 1) * width + j], best_[i * width + j + 1]});
      }
    }
    std::vector<AlignedPair> pairs;
    for (std::size_t i = 0, j = 0; i < rows && j < columns;) {
      const double best = best_[i * width + j];
      const double score = score_[i * columns + j];
      if (score > 0.0 && best == score + best_[(i + 1) * width + j + 1]) {
        pairs.push_back({window.left + i++, window.right + j++});
      } else if (best == best_[(i + 1) * width + j]) {
        ++i;
      } else {
        ++j;
      }
    }
    return pairs;
  }

  std::size_t left_, right_;
  const Likeness& likeness_;
  std::vector<double> best_;   // the greatest sum of likenesses from here on
  std::vector<double> score_;  // of one pair
};

}  // namespace

std::vector<AlignedPair> align_sequences(std::size_t left, std::size_t right,
                                         const std::function<double(std::size_t, std::size_t)>& likeness) {
  const std::vector<AlignedPair> anchors = SequenceAligner(left, right, likeness).run();
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
