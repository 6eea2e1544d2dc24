#include "model/spelling.h"

#include <algorithm>
#include <cassert>
#include <vector>

#include "model/ascii.h"
#include "model/joined.h"

namespace doczone {
namespace {

// Damerau-Levenshtein distance in its restricted form (no byte is edited twice), in three rows.
std::size_t edit_distance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> before, previous(b.size() + 1), current(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) previous[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    current[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t replaced = previous[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
      current[j] = std::min({previous[j] + 1, current[j - 1] + 1, replaced});
      const bool swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
      if (swapped) current[j] = std::min(current[j], before[j - 2] + 1);
    }
    before = previous;
    previous.swap(current);
  }
  return previous[b.size()];
}

}  // namespace

std::optional<std::string> closest_word(std::string_view word, std::span<const std::string_view> candidates) {
  const std::string typed = ascii_lower(word);
  std::optional<std::string> best;
  std::size_t best_distance = 0;
  for (const std::string_view candidate : candidates) {
    const std::size_t shorter = std::min(typed.size(), candidate.size());
    const std::size_t longer = std::max(typed.size(), candidate.size());
    const std::size_t limit = std::max<std::size_t>(1, longer / 3);
    // The length alone rules most words out, so a hostile, endless one costs nothing.
    if (longer - shorter > limit) continue;
    const std::size_t distance = edit_distance(typed, ascii_lower(candidate));
    // Where every byte was edited, nothing of the word is left to recognise.
    if (distance > limit || (distance > 0 && distance >= shorter)) continue;
    if (!best || distance < best_distance) {
      best = std::string(candidate);
      best_distance = distance;
    }
  }
  return best;
}

std::string expected_one_of(std::string_view word, std::span<const std::string_view> candidates) {
  assert(!candidates.empty());
  const auto quoted = [](std::string_view candidate) { return "'" + std::string(candidate) + "'"; };
  const std::string known = enumerated(candidates, "or", quoted);
  if (const auto meant = closest_word(word, candidates)) return "did you mean '" + *meant + "'? Expected " + known;
  return "expected " + known;
}

}  // namespace doczone
