#include "extractor/checks/checks.h"

namespace doczone::extractor {

const CheckEntry changed_type_entry{
    "changed-type",
    "A cell names another record type than the other languages do, or a word that is none.",
    Severity::error,
    {}};

std::optional<Diagnosis> changed_type(const Deviation& deviation) {
  if (deviation.kind != Deviation::Kind::value || deviation.field != Field::type) return std::nullopt;
  if (deviation.atom == nullptr) return Diagnosis{"the record type " + deviation.suggestion + " is missing here", {}};
  return Diagnosis{"the record type is '" + deviation.value + "' here; the others say " + deviation.suggestion, {}};
}

}  // namespace doczone::extractor
