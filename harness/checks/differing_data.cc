#include "harness/checks/checks.h"
#include "harness/checks/compared_data.h"

namespace doczone::harness {

const CheckEntry differing_data_entry{"differing-data",
                                      "A record does what the documentation demands of it, and says more or less.",
                                      Severity::warning,
                                      {}};

std::optional<ZoneDiagnosis> differing_data(const Case& subject) {
  if (!subject.compared || !subject.compared->match.is_met() || subject.compared->match.faults.empty())
    return std::nullopt;
  ZoneDiagnosis out = faults_of_compared(subject);
  out.severity = subject.compared->match.faults.front().severity;
  out.verdict = VerdictKind::satisfied;
  return out;
}

}  // namespace doczone::harness
