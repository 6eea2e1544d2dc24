// Where a page differs from what was elected. Checks only name the fault; this file finds it.
#pragma once

#include <vector>

#include "extractor/election.h"

namespace doczone::extractor {

struct Deviation {
  enum class Kind {
    value,        // an atom says something else, or is missing from its row
    order,        // the parts of a composite cell stand in another order
    missing_row,  // the others have a row that this page lacks
    header,       // a header cell lacks the abbreviation that the others keep
    stale_page,   // the page differs, and was translated from another version of its source
  };
  Kind kind = Kind::value;
  std::size_t page = 0;                  // index in the set
  const ElectedAtom* elected = nullptr;  // value
  const Atom* atom = nullptr;            // value: null when the row has none
  const ElectedRow* row = nullptr;       // null: header, stale_page
  bool is_source = false;                // the page is in the source language
  Field field = Field::owner;
  Confidence confidence = Confidence::low;
  ByteSpan span;           // what to underline
  std::string value;       // what stands there
  std::string suggestion;  // what should; empty when it cannot be said in one value
};

std::vector<Deviation> find_deviations(const AlignedSet& set, const std::vector<ElectedTable>& tables,
                                       const LanguageTag& source_language);

}  // namespace doczone::extractor
