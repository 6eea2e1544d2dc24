#include "extractor/checks/checks.h"

namespace doczone::extractor {

const CheckEntry missing_table_entry{
    "missing-table",
    "A table of records that the other languages have is missing, or can no longer be read as one.",
    Severity::error,
    {}};

std::optional<Diagnosis> missing_table(const Deviation& deviation) {
  if (deviation.kind != Deviation::Kind::missing_table) return std::nullopt;
  std::string message = "the page has no readable table of records";
  if (!deviation.value.empty()) message += " below '" + deviation.value + "'";
  if (!deviation.suggestion.empty()) message += ", which begins with " + deviation.suggestion;
  return Diagnosis{std::move(message), {}};
}

}  // namespace doczone::extractor
