#include "extractor/checks/checks.h"

namespace doczone::extractor {

const CheckEntry type_contradicts_owner_entry{
    "type-contradicts-owner", "The owner is that of a service, and the type is not SRV.", Severity::warning, {}};

std::optional<Diagnosis> type_contradicts_owner(const Deviation& deviation) {
  if (deviation.kind != Deviation::Kind::contradiction || deviation.field != Field::type) return std::nullopt;
  return Diagnosis{"the owner names a service and its protocol, which only " + deviation.suggestion +
                       " records have; the type is " + deviation.value,
                   {}};
}

}  // namespace doczone::extractor
