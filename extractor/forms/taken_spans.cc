#include "extractor/forms/taken_spans.h"

#include <algorithm>
#include <iterator>

namespace doczone::extractor {

void TakenSpans::add(ByteSpan span) {
  std::size_t begin = span.offset, end = span.end();
  for (auto behind = ends_.lower_bound(end); behind != ends_.begin();) {
    const auto one = std::prev(behind);
    if (one->second <= begin) break;
    begin = std::min(begin, one->first);
    end = std::max(end, one->second);
    behind = ends_.erase(one);
  }
  std::size_t& known = ends_[begin];
  known = std::max(known, end);
}

bool TakenSpans::overlap(ByteSpan span) const {
  const auto behind = ends_.lower_bound(span.end());
  return behind != ends_.begin() && std::prev(behind)->second > span.offset;
}

}  // namespace doczone::extractor
