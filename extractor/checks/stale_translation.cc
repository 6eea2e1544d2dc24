#include "extractor/checks/checks.h"

namespace doczone::extractor {

const CheckEntry stale_translation_entry{
    "stale-translation",
    "The page differs, and was translated from another version of its source page.",
    Severity::note,
    {}};

std::optional<Diagnosis> stale_translation(const PageFault&) {
  return Diagnosis{
      "this page was translated from another version of its source; what differs may be old rather than damaged", {}};
}

}  // namespace doczone::extractor
