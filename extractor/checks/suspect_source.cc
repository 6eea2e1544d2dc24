#include "extractor/checks/checks.h"
#include "extractor/names/name_mechanism.h"

namespace doczone::extractor {

const CheckEntry suspect_source_entry{"suspect-source", "The source language itself is wrong.", Severity::warning, {}};

std::optional<Diagnosis> suspect_source(const Deviation& deviation) {
  if (deviation.kind != Deviation::Kind::value || deviation.atom == nullptr) return std::nullopt;
  const std::optional<Mechanism> mechanism =
      is_name_field(deviation.field) ? mechanism_of(deviation.value, deviation.suggestion) : std::nullopt;
  std::string message = "the source's own " + std::string(to_string(deviation.field));
  if (deviation.broken && is_name_field(deviation.field)) {
    message += " name is damaged: " + words_for(mechanism, deviation.value);
  } else if (deviation.broken) {
    message += " cannot be used";
  } else {
    message += " stands against those of the translations";
  }
  if (!deviation.suggestion.empty()) message += "; it should be " + deviation.suggestion;
  return Diagnosis{std::move(message), deviation.broken ? mechanism : std::nullopt};
}

}  // namespace doczone::extractor
