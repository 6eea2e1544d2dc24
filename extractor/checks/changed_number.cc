#include "extractor/checks/checks.h"

namespace doczone::extractor {

const CheckEntry changed_number_entry{
    "changed-number",
    "A priority, weight or time to live is another one than in the other languages, or no number any more.",
    Severity::warning,
    {}};

std::optional<Diagnosis> changed_number(const AtomFault& fault) {
  const Field field = fault.field();
  if (field != Field::priority && field != Field::weight && field != Field::ttl) return std::nullopt;
  const std::string name = field == Field::ttl ? "time to live" : std::string(to_string(field));
  if (fault.atom == nullptr)
    return Diagnosis{"the " + name + " is no number here: " + fault.value + "; the others say " + fault.suggestion, {}};
  return Diagnosis{"the " + name + " is " + fault.value + " here; the others say " + fault.suggestion, {}};
}

}  // namespace doczone::extractor
