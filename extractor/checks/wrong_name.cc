#include "extractor/checks/checks.h"

namespace doczone::extractor {

const CheckEntry wrong_name_entry{
    "wrong-name", "A name is well-formed, but another one than the other languages give.", Severity::error, {}};

std::optional<Diagnosis> wrong_name(const Deviation& deviation) {
  if (deviation.kind != Deviation::Kind::value || !is_name_field(deviation.field)) return std::nullopt;
  const std::string field(to_string(deviation.field));
  if (deviation.atom == nullptr)
    return Diagnosis{"the " + field + " name " + deviation.suggestion + " is missing here", {}};
  if (deviation.localised)
    return Diagnosis{"the page puts an example domain of its own in the place of the one in " + deviation.suggestion,
                     {},
                     Severity::note};
  return Diagnosis{"the " + field + " name is " + deviation.value + " here; the others say " + deviation.suggestion,
                   {}};
}

}  // namespace doczone::extractor
