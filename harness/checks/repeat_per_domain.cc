#include "harness/checks/checks.h"

namespace doczone::harness {

const CheckEntry repeat_per_domain_entry{"repeat-per-domain",
                                         "What every domain needs is there for one domain and forgotten for another.",
                                         Severity::error,
                                         {}};

// Said once for all records of a scenario; each has this very finding.
std::optional<ZoneDiagnosis> repeat_per_domain(const Case& subject) {
  if (!subject.forgotten) return std::nullopt;
  const Expectation& first = *subject.forgotten->expectations.front();
  ZoneDiagnosis out;
  out.verdict = VerdictKind::missing;
  out.span = subject.zone->apex_span();
  out.message = "nothing that " + *first.requirement->scenario + " needs is there for " + printed(*first.domain) +
                ", though it is for " + printed(subject.forgotten->met_for) +
                "; the documentation wants it for every domain";
  std::string lines;
  for (const Expectation* one : subject.forgotten->expectations) {
    lines += (lines.empty() ? "" : "\n") + record_to_paste(*subject.zone, one->owner, *one);
    out.explains.push_back(one->owner);
  }
  out.suggestion = lines;
  return out;
}

}  // namespace doczone::harness
