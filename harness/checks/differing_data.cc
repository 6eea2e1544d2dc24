#include "harness/checks/checks.h"

namespace doczone::harness {

const CheckEntry differing_data_entry{"differing-data",
                                      "A record does what the documentation demands of it, and says more or less.",
                                      Severity::warning,
                                      {}};

std::optional<ZoneDiagnosis> differing_data(const Case& subject) {
  if (!subject.compared || !subject.compared->match.is_met() || subject.compared->match.faults.empty())
    return std::nullopt;
  const ResourceRecord* const record = subject.compared->record;
  const std::vector<ValueFault>& faults = subject.compared->match.faults;
  ZoneDiagnosis out;
  out.aspect = Aspect::data;
  out.severity = faults.front().severity;
  out.verdict = VerdictKind::satisfied;
  out.record = record;
  out.span = record->rdata_span;
  out.value = std::string(subject.zone->text(record->file).at(out.span));
  out.suggestion = subject.compared->match.corrected;
  out.message =
      "the " + to_string(record->type) + " record at " + printed(record->owner) + ": " + faults.front().message;
  for (std::size_t i = 1; i < faults.size(); ++i) out.notes.push_back(faults[i].message);
  return out;
}

}  // namespace doczone::harness
