// Which bytes of a page were taken already: what one reader or comparison has had is not for the next.
#pragma once

#include <cstddef>
#include <map>

#include "model/source_text.h"

namespace doczone::extractor {

class TakenSpans {
 public:
  void add(ByteSpan span);
  // Some byte of the span was taken.
  bool overlap(ByteSpan span) const;

 private:
  std::map<std::size_t, std::size_t> ends_;  // by where each stretch begins; none overlap
};

}  // namespace doczone::extractor
