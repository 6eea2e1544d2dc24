// Atoms as JSON lines: what `doczone extract --atoms` prints. One object a line, complete enough to be elected
// somewhere else.
#pragma once

#include <string>

#include "model/atom.h"
#include "model/finding.h"
#include "model/language_tag.h"

namespace doczone {

// An atom and the page that says it. `raw` are the exact bytes of the span.
struct AtomOnPage {
  const Atom* atom = nullptr;
  Location where;
  LanguageTag language;
  std::string page;  // relative to the language's folder
  std::string raw;
};

// One line with its line end: path, language, line, column, byte_offset, byte_length, table, row, cell, field, value,
// raw, page, in_prose, source_value (what a bilingual page says beside it, or null).
std::string atom_to_json_line(const AtomOnPage& atom);

}  // namespace doczone
