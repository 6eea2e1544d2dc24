#include "extractor/checks/checks.h"

namespace doczone::extractor {

const CheckEntry changed_view_entry{"changed-view",
                                    "A row is for another view, internal or external, than in the other languages.",
                                    Severity::error,
                                    {}};

std::optional<Diagnosis> changed_view(const Deviation& deviation) {
  if (deviation.kind != Deviation::Kind::value || deviation.field != Field::view || deviation.atom == nullptr)
    return std::nullopt;
  return Diagnosis{"the view is '" + deviation.value + "' here; the others say '" + deviation.elected->value + "'", {}};
}

}  // namespace doczone::extractor
