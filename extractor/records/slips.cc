#include "extractor/records/slips.h"

#include <utility>

namespace doczone::extractor {

bool is_slip(std::string_view a, std::string_view b) {
  if (a.size() > b.size()) std::swap(a, b);
  if (b.size() < 2 || b.size() > a.size() + 1) return false;
  std::size_t front = 0, back = 0;
  while (front < a.size() && a[front] == b[front]) ++front;
  while (back < a.size() - front && a[a.size() - 1 - back] == b[b.size() - 1 - back]) ++back;
  const std::size_t own = a.size() - front - back, other = b.size() - front - back;
  if (own <= 1 && other <= 1) return true;
  return own == 2 && other == 2 && a[front] == b[front + 1] && a[front + 1] == b[front];
}

}  // namespace doczone::extractor
