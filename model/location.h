// Where something stands in a file, for people and for programs.
#pragma once

#include <string>

#include "model/source_text.h"

namespace doczone {

// Where something stands; line and column as in Position. `span` may be empty (a missing record has no bytes).
struct Location {
  std::string path;
  ByteSpan span;
  Position begin;
  Position end;  // just behind the last character
};
Location locate(const SourceText& text, ByteSpan span);

}  // namespace doczone
