#include "extractor/checks/checks.h"

namespace doczone::extractor {

const CheckEntry case_drift_entry{
    "case-drift", "A name stands in another case than in the other languages; DNS does not mind.", Severity::note, {}};

std::optional<Diagnosis> case_drift(const SpellingFault& fault) {
  if (fault.in_placeholder || fault.lost_final_dot) return std::nullopt;
  return Diagnosis{"the others write " + fault.suggestion, {}};
}

}  // namespace doczone::extractor
