#include "extractor/checks/checks.h"

namespace doczone::extractor {

const CheckEntry name_for_address_entry{
    "name-for-address", "A row states an address record, and a name as its data.", Severity::warning, {}};

std::optional<Diagnosis> name_for_address(const ContradictionFault& fault) {
  if (fault.field != Field::address) return std::nullopt;
  std::string message = "an address record holds an address, and here the name " + fault.value;
  if (!fault.demanded.empty()) message += "; the other languages say " + fault.demanded;
  return Diagnosis{std::move(message), {}};
}

}  // namespace doczone::extractor
