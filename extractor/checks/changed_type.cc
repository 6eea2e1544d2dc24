#include "extractor/checks/checks.h"

namespace doczone::extractor {

const CheckEntry changed_type_entry{
    "changed-type",
    "A cell names another record type than the other languages do, or a word that is none.",
    Severity::error,
    {}};

std::optional<Diagnosis> changed_type(const AtomFault& fault) {
  if (fault.field() != Field::type) return std::nullopt;
  if (fault.atom == nullptr) return Diagnosis{"the record type " + fault.suggestion + " is missing here", {}};
  return Diagnosis{"the record type is '" + fault.value + "' here; the others say " + fault.suggestion, {}};
}

}  // namespace doczone::extractor
