#include "extractor/checks/checks.h"

namespace doczone::extractor {

const CheckEntry extra_row_entry{
    "extra-row", "A record stands only in this page's table, and in no other language's.", Severity::warning, {}};

std::optional<Diagnosis> extra_row(const RowFault& fault) {
  if (fault.is_missing()) return std::nullopt;
  std::string message = "no other language has the row";
  for (const ElectedAtom& atom : fault.row->atoms) {
    if (atom.field == Field::view || atom.value.empty()) continue;
    message += atom.field == Field::target || atom.field == Field::address ? " → " : " ";
    message += atom.value;
  }
  return Diagnosis{std::move(message), {}};
}

}  // namespace doczone::extractor
