#include "harness/checks/checks.h"
#include "harness/checks/near_misses.h"

namespace doczone::harness {

const CheckEntry srv_missing_entry{
    "srv-missing", "The zone has no SRV record where the documentation demands one.", Severity::error, {}};

std::optional<ZoneDiagnosis> srv_missing(const Case& subject) {
  const Expectation& expectation = subject.expectation;
  if (!expectation.wants(RrType::SRV) || subject.answers.front().kind != ZoneAnswer::Kind::none) return std::nullopt;
  if (const ResourceRecord* const near = record_at_mistyped_name(subject)) {
    ZoneDiagnosis out = at_wrong_owner(subject, *near);
    out.message = "there is no SRV record at " + printed(expectation.owner) + needed_by(expectation) + "; " +
                  printed(near->owner) + " is probably a slip for it";
    return out;
  }
  ZoneDiagnosis out;
  out.verdict = VerdictKind::missing;
  out.span = subject.zone->apex_span();
  out.message = "there is no SRV record at " + printed(expectation.owner) + needed_by(expectation);
  out.suggestion = record_to_paste(*subject.zone, expectation.owner, expectation);
  for (const Expectation* other : subject.facts.alternatives.beside(subject.expectation))
    out.notes.push_back("or, in its place: " + record_to_paste(*subject.zone, other->owner, *other));
  return out;
}

}  // namespace doczone::harness
