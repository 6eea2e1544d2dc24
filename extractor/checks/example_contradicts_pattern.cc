#include "extractor/checks/checks.h"

namespace doczone::extractor {

const CheckEntry example_contradicts_pattern_entry{"example-contradicts-pattern",
                                                   "The pattern of a cell and its example name different services.",
                                                   Severity::warning,
                                                   {}};

std::optional<Diagnosis> example_contradicts_pattern(const ContradictionFault& fault) {
  if (fault.field != Field::owner) return std::nullopt;
  return Diagnosis{"the example is " + fault.value + ", and the pattern beside it " + fault.pattern +
                       ": service and protocol have to be the same",
                   {}};
}

}  // namespace doczone::extractor
