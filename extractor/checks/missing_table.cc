#include "extractor/checks/checks.h"

namespace doczone::extractor {

const CheckEntry missing_table_entry{
    "missing-table",
    "A table of records that the other languages have is missing, or can no longer be read as one.",
    Severity::error,
    {}};

std::optional<Diagnosis> missing_table(const TableFault& fault) {
  std::string message = "the page has no readable table of records";
  if (const std::string section = value_of(fault); !section.empty()) message += " below '" + section + "'";
  if (const std::string owner = suggestion_of(fault); !owner.empty()) message += ", which begins with " + owner;
  return Diagnosis{std::move(message), {}};
}

}  // namespace doczone::extractor
