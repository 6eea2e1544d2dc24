#include "extractor/checks/checks.h"

namespace doczone::extractor {

const CheckEntry wrong_name_entry{
    "wrong-name", "A name is well-formed, but another one than the other languages give.", Severity::error, {}};

std::optional<Diagnosis> wrong_name(const AtomFault& fault) {
  if (!is_name_field(fault.field())) return std::nullopt;
  const std::string what = fault.field() == Field::mention ? "name" : std::string(to_string(fault.field())) + " name";
  if (fault.localised)
    return Diagnosis{"the page puts an example domain of its own in the place of the one in " + fault.suggestion,
                     {},
                     Severity::note};
  if (fault.atom == nullptr) return Diagnosis{"the " + what + " " + fault.suggestion + " is missing here", {}};
  return Diagnosis{"the " + what + " is " + fault.value + " here; the others say " + fault.suggestion, {}};
}

}  // namespace doczone::extractor
