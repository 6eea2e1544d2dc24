#include "harness/checks/checks.h"
#include "harness/checks/compared_data.h"

namespace doczone::harness {

const CheckEntry mx_wrong_host_entry{
    "mx-wrong-host", "An MX record leads mail to another host than the documentation demands.", Severity::error, {}};

std::optional<ZoneDiagnosis> mx_wrong_host(const Case& subject) {
  return subject.expectation.wants(RrType::MX) ? diagnose_data(subject) : std::nullopt;
}

}  // namespace doczone::harness
