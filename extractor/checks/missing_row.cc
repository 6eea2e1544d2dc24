#include "extractor/checks/checks.h"

namespace doczone::extractor {

const CheckEntry missing_row_entry{
    "missing-row", "A record that the other languages demand has no row in this page's table.", Severity::error, {}};

std::optional<Diagnosis> missing_row(const RowFault& fault) {
  if (!fault.is_missing() || fault.remains) return std::nullopt;
  std::string message = "the table lacks the row";
  for (const ElectedAtom& atom : fault.row->atoms) {
    if (atom.field == Field::view || atom.value.empty()) continue;
    message += atom.field == Field::target || atom.field == Field::address ? " → " : " ";
    message += atom.value;
  }
  return Diagnosis{message + ", which belongs behind this one", {}};
}

}  // namespace doczone::extractor
