#include "extractor/checks/checks.h"

namespace doczone::extractor {

const CheckEntry lost_final_dot_entry{
    "lost-final-dot", "A name has lost the final dot that the source language ends it with.", Severity::error, {}};

std::optional<Diagnosis> lost_final_dot(const SpellingFault& fault) {
  if (!fault.lost_final_dot) return std::nullopt;
  return Diagnosis{"the final dot is missing; a form that asks for it adds the zone to " + fault.atom->value, {}};
}

}  // namespace doczone::extractor
