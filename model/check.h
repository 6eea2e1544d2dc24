// A check's entry in the catalogue: what `doczone explain` shows and every report names. A check carries its own entry.
#pragma once

#include <string_view>

#include "model/finding.h"

namespace doczone {

struct CheckEntry {
  std::string_view id;       // "mangled-name"; its files have the stem "mangled_name"
  std::string_view summary;  // one sentence
  Severity severity;         // of its plainest case
  std::string_view page;     // Markdown: what it does, why it matters, example, how to fix, references
};

}  // namespace doczone
