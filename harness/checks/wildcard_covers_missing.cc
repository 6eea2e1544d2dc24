#include "harness/checks/checks.h"

namespace doczone::harness {

const CheckEntry wildcard_covers_missing_entry{"wildcard-covers-missing",
                                               "Only a wildcard answers for a name that the documentation demands.",
                                               Severity::warning,
                                               {}};

std::optional<ZoneDiagnosis> wildcard_covers_missing(const Case& subject) {
  for (const ZoneAnswer& found : subject.answers) {
    if (found.kind != ZoneAnswer::Kind::by_wildcard) continue;
    const ResourceRecord& record = *found.records.front();
    ZoneDiagnosis out;
    out.verdict = VerdictKind::satisfied_by_wildcard;
    out.record = &record;
    out.span = record.owner_span;
    out.value = subject.text_of(record, out.span);
    out.message = "only the wildcard " + printed(record.owner) + " answers for " + printed(subject.expectation.owner) +
                  "; a record of its own was probably forgotten";
    Expectation wanted = subject.expectation;
    wanted.types = {record.type};
    out.suggestion = record_to_paste(*subject.zone, subject.expectation.owner, wanted);
    return out;
  }
  return std::nullopt;
}

}  // namespace doczone::harness
