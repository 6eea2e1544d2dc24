#include "harness/checks/checks.h"

namespace doczone::harness {

const CheckEntry srv_target_other_domain_entry{
    "srv-target-other-domain", "An SRV record leads into another domain than its own.", Severity::error, {}};

std::optional<ZoneDiagnosis> srv_target_other_domain(const Case& subject) {
  const Expectation& expectation = subject.expectation;
  if (subject.srv == nullptr || !expectation.target_in_domain || !expectation.domain) return std::nullopt;
  const DomainName& target = subject.srv_data()->target;
  if (target.is_at_or_below(*expectation.domain)) return std::nullopt;
  ZoneDiagnosis out;
  out.aspect = Aspect::target;
  out.record = subject.srv;
  out.span = subject.srv->target_span;
  out.value = subject.text_of(*subject.srv, out.span);
  out.suggestion = expectation.target->to_string();
  out.message = "the target " + printed(target) + " does not lie in " + printed(*expectation.domain) +
                ", the domain of the service; clients that check this refuse it";
  out.notes.push_back("where that is intended (a hybrid deployment), say strict_domain_match = false in the profile");
  return out;
}

}  // namespace doczone::harness
