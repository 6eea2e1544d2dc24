// What is to be repaired on a page, by where it stands: neither many repairs nor a long page make one question dearer.
#pragma once

#include <cstddef>
#include <map>
#include <utility>
#include <vector>

#include "model/finding.h"
#include "model/span_index.h"

namespace doczone::extractor {

// Refers to the repairs.
class RepairsByPlace {
 public:
  explicit RepairsByPlace(const std::vector<const Finding*>& repairs);

  const std::vector<const Finding*>& all() const { return repairs_; }
  // The first of just this span, or null.
  const Finding* at(ByteSpan span) const;
  // In their order.
  std::vector<const Finding*> touching(ByteSpan span) const;

 private:
  const std::vector<const Finding*>& repairs_;
  SpanIndex index_;
  std::map<std::pair<std::size_t, std::size_t>, const Finding*> by_span_;  // by offset and length
};

}  // namespace doczone::extractor
