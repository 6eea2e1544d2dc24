#include "extractor/checks/checks.h"

namespace doczone::extractor {

const CheckEntry changed_view_entry{"changed-view",
                                    "A row is for another view, internal or external, than in the other languages.",
                                    Severity::error,
                                    {}};

std::optional<Diagnosis> changed_view(const AtomFault& fault) {
  if (fault.field() != Field::view || fault.atom == nullptr) return std::nullopt;
  return Diagnosis{"the view is '" + fault.value + "' here; the others say '" + fault.elected->value + "'", {}};
}

}  // namespace doczone::extractor
