#include "extractor/checks/checks.h"

namespace doczone::extractor {

const CheckEntry changed_address_entry{"changed-address",
                                       "A cell gives another address than the other languages do, or a damaged one.",
                                       Severity::error,
                                       {}};

std::optional<Diagnosis> changed_address(const Deviation& deviation) {
  if (deviation.kind != Deviation::Kind::value || deviation.field != Field::address) return std::nullopt;
  if (deviation.atom == nullptr) return Diagnosis{"the address " + deviation.suggestion + " is missing here", {}};
  return Diagnosis{"the address is " + deviation.value + " here; the others say " + deviation.suggestion, {}};
}

}  // namespace doczone::extractor
