#include "harness/checks/checks.h"
#include "harness/checks/compared_data.h"

namespace doczone::harness {

const CheckEntry wrong_data_entry{
    "wrong-data", "A record says something else than the documentation demands.", Severity::error, {}};

std::optional<ZoneDiagnosis> wrong_data(const Case& subject) {
  return diagnose_data(subject);  // MX and TXT have checks of their own, before this one
}

}  // namespace doczone::harness
