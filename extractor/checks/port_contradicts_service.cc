#include "extractor/checks/checks.h"

namespace doczone::extractor {

const CheckEntry port_contradicts_service_entry{"port-contradicts-service",
                                                "The port is none that is known for the service of the row's owner.",
                                                Severity::warning,
                                                {}};

std::optional<Diagnosis> port_contradicts_service(const ContradictionFault& fault) {
  if (fault.field != Field::port) return std::nullopt;
  std::string message = "the port is '" + fault.value + "'";
  if (!fault.demanded.empty()) message += "; the service of this owner is known for " + fault.demanded;
  return Diagnosis{std::move(message), {}};
}

}  // namespace doczone::extractor
