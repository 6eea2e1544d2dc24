// All faults of a translation set: what is to be said of its pages, and what is not, and why.
#pragma once

#include <vector>

#include "extractor/election/elected.h"
#include "extractor/faults/silences.h"

namespace doczone::extractor {

struct SilencedFault {
  Fault fault;
  const Silence* silence = nullptr;
};

struct Faults {
  std::vector<Fault> found;             // table by table: of its rows and their atoms, of its rows, of its headers
  std::vector<SilencedFault> silenced;  // in no order
};

// Moves what a last silence keeps back, once all faults are known.
void silence_faults_at_last(Faults& faults);

Faults find_faults(const AlignedSet& aligned, const ElectedSet& elected, const LanguageTag& source_language,
                   const ServiceRegistry& services);

}  // namespace doczone::extractor
