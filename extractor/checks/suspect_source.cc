#include "extractor/checks/checks.h"
#include "extractor/names/name_mechanism.h"

namespace doczone::extractor {

const CheckEntry suspect_source_entry{"suspect-source", "The source language itself is wrong.", Severity::warning, {}};

std::optional<Diagnosis> suspect_source(const AtomFault& fault) {
  if (fault.atom == nullptr) return std::nullopt;
  const std::optional<Mechanism> mechanism =
      is_name_field(fault.field()) ? mechanism_of(fault.value, fault.suggestion) : std::nullopt;
  std::string message = "the source's own " + std::string(to_string(fault.field()));
  if (fault.broken && is_name_field(fault.field())) {
    message += " name is damaged: " + words_for(mechanism, fault.value);
  } else if (fault.broken) {
    message += " cannot be used";
  } else {
    message += " stands against those of the translations";
  }
  if (!fault.suggestion.empty()) message += "; it should be " + fault.suggestion;
  return Diagnosis{std::move(message), fault.broken ? mechanism : std::nullopt};
}

}  // namespace doczone::extractor
