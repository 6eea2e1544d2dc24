#include "extractor/records/slips.h"

#include <algorithm>
#include <utility>

namespace doczone::extractor {

CommonEnds common_ends(std::string_view a, std::string_view b) {
  const std::size_t shorter = std::min(a.size(), b.size());
  CommonEnds out;
  while (out.front < shorter && a[out.front] == b[out.front]) ++out.front;
  while (out.back < shorter - out.front && a[a.size() - 1 - out.back] == b[b.size() - 1 - out.back]) ++out.back;
  return out;
}

bool is_slip(std::string_view a, std::string_view b) {
  if (a.size() > b.size()) std::swap(a, b);
  if (b.size() < 2 || b.size() > a.size() + 1) return false;
  const auto [front, back] = common_ends(a, b);
  const std::size_t own = a.size() - front - back, other = b.size() - front - back;
  if (own <= 1 && other <= 1) return true;
  return own == 2 && other == 2 && a[front] == b[front + 1] && a[front + 1] == b[front];
}

}  // namespace doczone::extractor
