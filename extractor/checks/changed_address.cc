#include "extractor/checks/checks.h"

namespace doczone::extractor {

const CheckEntry changed_address_entry{"changed-address",
                                       "A cell gives another address than the other languages do, or a damaged one.",
                                       Severity::error,
                                       {}};

std::optional<Diagnosis> changed_address(const AtomFault& fault) {
  if (fault.field() != Field::address) return std::nullopt;
  if (fault.atom == nullptr) return Diagnosis{"the address " + fault.suggestion + " is missing here", {}};
  if (fault.localised)
    return Diagnosis{"the page has an address of its own, " + fault.value + ", beside an example domain of its own",
                     {},
                     Severity::note};
  return Diagnosis{"the address is " + fault.value + " here; the others say " + fault.suggestion, {}};
}

}  // namespace doczone::extractor
