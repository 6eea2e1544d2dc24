// What differs and is not said, and why: for whoever wonders why nothing is.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "extractor/faults/faults.h"
#include "model/location.h"

namespace doczone::extractor {

struct Unsaid {
  Location where;
  LanguageTag language;
  std::optional<Field> field;  // empty: it is about a row, a table or a header
  std::string value;           // what stands there; may be empty
  std::string suggestion;      // what would have been suggested; empty: nothing
  std::string_view silence;    // its id
  std::string_view why;        // one sentence
};

// By page of the set and place. A cell that spans rows is in each of them, and told once.
std::vector<Unsaid> unsaid_of(const std::vector<SilencedFault>& silenced, const TranslationSet& set);

}  // namespace doczone::extractor
