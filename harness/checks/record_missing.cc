#include <algorithm>

#include "harness/checks/checks.h"
#include "harness/checks/near_misses.h"

namespace doczone::harness {

const CheckEntry record_missing_entry{"record-missing",
                                      "The zone has no record of the type that the documentation demands at a name.",
                                      Severity::error,
                                      {}};

std::optional<ZoneDiagnosis> record_missing(const Case& subject) {
  const Expectation& expectation = subject.expectation;
  if (expectation.wants(RrType::SRV)) return std::nullopt;
  const auto none = std::find_if(subject.answers.begin(), subject.answers.end(),
                                 [](const ZoneAnswer& a) { return a.kind == ZoneAnswer::Kind::none; });
  if (none == subject.answers.end()) return std::nullopt;
  const RrType type = expectation.types[static_cast<std::size_t>(none - subject.answers.begin())];
  if (const ResourceRecord* const near = record_at_mistyped_name(subject)) {
    ZoneDiagnosis out = at_wrong_owner(subject, *near);
    out.message = "there is no " + to_string(type) + " record at " + printed(expectation.owner) +
                  needed_by(expectation) + "; " + printed(near->owner) + " is probably a slip for it";
    return out;
  }
  ZoneDiagnosis out;
  out.verdict = VerdictKind::missing;
  out.span = subject.zone->apex_span();
  out.message = "there is no " + to_string(type) + " record at " + printed(expectation.owner) + needed_by(expectation);
  Expectation wanted = expectation;
  wanted.types = {type};
  out.suggestion = record_to_paste(*subject.zone, expectation.owner, wanted);
  for (const Expectation* other : subject.facts.alternatives.beside(subject.expectation))
    out.notes.push_back("or, in its place: " + record_to_paste(*subject.zone, other->owner, *other));
  return out;
}

}  // namespace doczone::harness
