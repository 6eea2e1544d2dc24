#include "extractor/checks/checks.h"

namespace doczone::extractor {

const CheckEntry unreadable_header_entry{
    "unreadable-header",
    "A header of a record table lost the abbreviation that the other languages keep.",
    Severity::note,
    {}};

std::optional<Diagnosis> unreadable_header(const HeaderFault& fault) {
  return Diagnosis{"the header '" + fault.header->text + "' says nothing of " + fault.abbreviation +
                       ", which the other languages keep",
                   {}};
}

}  // namespace doczone::extractor
