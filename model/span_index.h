// Spans that may overlap and lie inside one another, and which of them touch a place.
#pragma once

#include <cstddef>
#include <vector>

#include "model/source_text.h"

namespace doczone {

class SpanIndex {
 public:
  explicit SpanIndex(const std::vector<ByteSpan>& spans);

  // Numbers of the spans that have a byte in common with this one, ascending; one that is empty has, inside of it.
  std::vector<std::size_t> touching(ByteSpan span) const;
  // Whether one of them holds the byte and begins in front of `limit`.
  bool hold(std::size_t offset, std::size_t limit) const;

 private:
  struct Entry {
    ByteSpan span;
    std::size_t number = 0;
    std::size_t furthest = 0;  // end of all spans up to this one
  };
  // How many begin in front of an offset.
  std::size_t count_before(std::size_t offset) const;

  std::vector<Entry> entries_;  // by where they begin
};

}  // namespace doczone
