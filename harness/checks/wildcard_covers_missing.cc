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

// Mail and services may go to whoever answers for the wildcard; a name server is a machine of its own.
std::optional<RuleFault> wildcard_covers_missing(const Pointer& pointer) {
  const Host& host = pointer.host();
  if (pointer.type() != RrType::NS || !host.by_wildcard || host.address == nullptr || host.delegated)
    return std::nullopt;
  RuleFault out{pointer.span(), "only the wildcard " + printed(host.address->owner) + " answers for the name server " +
                                    printed(pointer.target()) + "; a record of its own was probably forgotten"};
  out.suggestion = pointer.address_to_add();
  return out;
}

}  // namespace doczone::harness
