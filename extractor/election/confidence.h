// How sure one may be of what won a tally. The one place in which figures become a confidence: of values, rows, tables,
// headers and orders alike.
#pragma once

#include <cstddef>

#include "extractor/election/weights.h"
#include "model/finding.h"

namespace doczone::extractor {

// What speaks for the winner of a tally, and what against it.
struct Standing {
  std::size_t witnesses = 0;  // that say it themselves
  bool has_source = false;    // the source is one of them
  bool has_support = false;   // the row's other cells ask for it
  double weight = 0.0;        // of all that speaks for it
  double rival = 0.0;         // of what speaks for its strongest rival; 0: there is none
  bool source_alone = false;  // the source says one thing, and all translations, two at least, say another
};

// Low: stay silent.
Confidence confidence_in(const Standing& standing, Question question);

// Pages that have something, or say it, and pages that do not.
struct Presence {
  std::size_t have = 0;
  std::size_t lack = 0;
  bool source_has = false;  // the source is one of those that have it
};

// Every page counts once.
Confidence confidence_in(const Presence& presence, Question question);

}  // namespace doczone::extractor
