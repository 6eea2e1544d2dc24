#include "extractor/checks/checks.h"

namespace doczone::extractor {

const CheckEntry changed_text_entry{"changed-text",
                                    "The text of a TXT record, or a term of it, says something else than in the other "
                                    "languages, or is damaged; or the data of another record are.",
                                    Severity::error,
                                    {}};

std::optional<Diagnosis> changed_text(const AtomFault& fault) {
  const bool is_data = fault.field() == Field::rdata;
  if (is_data && (fault.value.empty() || fault.is_source)) return std::nullopt;
  if (is_data) return Diagnosis{"the data are damaged here: the others say " + fault.suggestion, {}};
  if (!is_text_field(fault.field())) return std::nullopt;
  if (fault.localised)
    return Diagnosis{"the page puts an example domain of its own in the place of the one in " + fault.suggestion,
                     {},
                     Severity::note};
  if (fault.atom == nullptr) return Diagnosis{"the text " + fault.suggestion + " is missing here", {}};
  if (fault.broken) return Diagnosis{"the text is damaged: no receiver reads " + fault.value + " as it was meant", {}};
  return Diagnosis{"the text is " + fault.value + " here; the others say " + fault.suggestion, {}};
}

}  // namespace doczone::extractor
