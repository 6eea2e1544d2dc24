#include "extractor/checks/checks.h"

namespace doczone::extractor {

const CheckEntry changed_port_entry{
    "changed-port", "A cell gives another port than the other languages do.", Severity::error, {}};

std::optional<Diagnosis> changed_port(const Deviation& deviation) {
  if (deviation.kind != Deviation::Kind::value || deviation.field != Field::port) return std::nullopt;
  if (deviation.atom == nullptr) return Diagnosis{"the port " + deviation.suggestion + " is missing here", {}};
  return Diagnosis{"the port is " + deviation.value + " here; the others say " + deviation.suggestion, {}};
}

}  // namespace doczone::extractor
