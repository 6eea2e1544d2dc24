#include "harness/checks/checks.h"

namespace doczone::harness {

const CheckEntry repeat_per_domain_entry{
    "repeat-per-domain", "A record that every domain needs is there for one domain only.", Severity::error, {}};

std::optional<ZoneDiagnosis> repeat_per_domain(const Case& subject) {
  const Expectation& expectation = *subject.expectation;
  if (subject.met_elsewhere == nullptr || !subject.is_absent()) return std::nullopt;
  ZoneDiagnosis out;
  out.verdict = VerdictKind::missing;
  out.span = apex_span(*subject.zone);
  out.message = "there is no " + to_string(expectation.types.front()) + " record at " + printed(expectation.owner) +
                ", though " + printed(*subject.met_elsewhere->domain) +
                " has its own; the documentation wants one for "
                "every domain";
  out.suggestion = record_line(expectation.owner, expectation);
  return out;
}

}  // namespace doczone::harness
