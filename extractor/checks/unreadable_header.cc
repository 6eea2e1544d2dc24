#include "extractor/checks/checks.h"

namespace doczone::extractor {

const CheckEntry unreadable_header_entry{
    "unreadable-header",
    "A header of a record table lost the abbreviation that the other languages keep.",
    Severity::note,
    {}};

std::optional<Diagnosis> unreadable_header(const Deviation& deviation) {
  if (deviation.kind != Deviation::Kind::header) return std::nullopt;
  return Diagnosis{"the header '" + deviation.value + "' says nothing of " + deviation.suggestion +
                       ", which the other languages keep",
                   {}};
}

}  // namespace doczone::extractor
