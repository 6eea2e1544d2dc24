#include "extractor/checks/checks.h"

namespace doczone::extractor {

const CheckEntry changed_port_entry{
    "changed-port", "A cell gives another port than the other languages do.", Severity::error, {}};

std::optional<Diagnosis> changed_port(const AtomFault& fault) {
  if (fault.field() != Field::port) return std::nullopt;
  if (fault.atom == nullptr) return Diagnosis{"the port " + fault.suggestion + " is missing here", {}};
  return Diagnosis{"the port is " + fault.value + " here; the others say " + fault.suggestion, {}};
}

}  // namespace doczone::extractor
