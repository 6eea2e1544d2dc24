#include "extractor/alignment/common_columns.h"

#include <algorithm>
#include <limits>

namespace doczone::extractor {
namespace {

constexpr std::size_t kNoColumn = std::numeric_limits<std::size_t>::max();
// One value may stand in the place of another.
constexpr std::size_t kTelling = 2;

}  // namespace

void CommonColumns::settle() {
  moved_.clear();
  for (const auto& [own, votes] : votes_) {
    const auto best =
        std::max_element(votes.begin(), votes.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
    const auto stayed = votes.find(own);
    const std::size_t for_own = stayed == votes.end() ? 0 : stayed->second;
    if (best->first != own && best->second >= kTelling && best->second > for_own) moved_[own] = best->first;
  }
}

std::size_t CommonColumns::common(std::size_t own) const {
  if (const auto moved = moved_.find(own); moved != moved_.end()) return moved->second;
  const bool is_taken =
      std::any_of(moved_.begin(), moved_.end(), [&](const auto& entry) { return entry.second == own; });
  return is_taken ? kNoColumn : own;
}

}  // namespace doczone::extractor
