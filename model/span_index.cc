#include "model/span_index.h"

#include <algorithm>

namespace doczone {

SpanIndex::SpanIndex(const std::vector<ByteSpan>& spans) {
  for (std::size_t i = 0; i < spans.size(); ++i) entries_.push_back({spans[i], i, 0});
  std::stable_sort(entries_.begin(), entries_.end(),
                   [](const Entry& a, const Entry& b) { return a.span.offset < b.span.offset; });
  std::size_t furthest = 0;
  for (Entry& entry : entries_) entry.furthest = furthest = std::max(furthest, entry.span.end());
}

std::vector<std::size_t> SpanIndex::touching(ByteSpan span) const {
  std::vector<std::size_t> out;
  for (std::size_t i = count_before(span.end()); i-- > 0 && entries_[i].furthest > span.offset;) {
    if (entries_[i].span.end() > span.offset) out.push_back(entries_[i].number);
  }
  std::sort(out.begin(), out.end());
  return out;
}

bool SpanIndex::hold(std::size_t offset, std::size_t limit) const {
  const std::size_t count = count_before(limit);
  return count > 0 && entries_[count - 1].furthest > offset;
}

std::size_t SpanIndex::count_before(std::size_t offset) const {
  const auto end = std::partition_point(entries_.begin(), entries_.end(),
                                        [&](const Entry& entry) { return entry.span.offset < offset; });
  return static_cast<std::size_t>(end - entries_.begin());
}

}  // namespace doczone
