#include "extractor/checks/checks.h"

namespace doczone::extractor {

const CheckEntry type_contradicts_owner_entry{
    "type-contradicts-owner", "The owner is that of a service, and the type is not SRV.", Severity::warning, {}};

std::optional<Diagnosis> type_contradicts_owner(const ContradictionFault& fault) {
  if (fault.field != Field::type) return std::nullopt;
  return Diagnosis{"the owner names a service and its protocol, which only " + fault.demanded +
                       " records have; the type is " + fault.value,
                   {}};
}

}  // namespace doczone::extractor
