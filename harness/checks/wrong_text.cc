#include "harness/checks/checks.h"
#include "harness/checks/compared_data.h"

namespace doczone::harness {

const CheckEntry wrong_text_entry{
    "wrong-text", "No TXT record says what the documentation demands.", Severity::error, {}};

std::optional<ZoneDiagnosis> wrong_text(const Case& subject) {
  return subject.expectation.wants(RrType::TXT) ? diagnose_data(subject) : std::nullopt;
}

}  // namespace doczone::harness
