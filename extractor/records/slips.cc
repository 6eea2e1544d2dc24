#include "extractor/records/slips.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "extractor/records/cell_pieces.h"

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

bool differ_in_one_word(std::string_view a, std::string_view b) {
  static constexpr std::size_t kLongest = 1024;  // bytes
  if (a.size() > kLongest || b.size() > kLongest) return false;
  const std::vector<Piece> own = split({a, 0}, {" "}), other = split({b, 0}, {" "});
  if (own.size() != other.size() || own.size() < 2) return false;
  std::size_t differ = 0;
  for (std::size_t i = 0; i < own.size(); ++i) differ += own[i].text == other[i].text ? 0 : 1;
  return differ == 1;
}

}  // namespace doczone::extractor
