// Lines of a master file that no file holds: a directive or a converter makes them, one record each, when they are
// asked for.
#pragma once

#include <cstddef>
#include <string>

#include "model/source_text.h"

namespace doczone::harness {

class MadeLines {
 public:
  virtual ~MadeLines() = default;
  virtual std::size_t count() const = 0;
  // Puts a line, with its line end, into `out`, whose memory is used again.
  virtual void line(std::size_t index, std::string& out) const = 0;
  // What it was made from, in the file.
  virtual ByteSpan made_from(std::size_t index) const = 0;
};

}  // namespace doczone::harness
