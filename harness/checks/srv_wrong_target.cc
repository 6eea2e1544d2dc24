#include "harness/checks/checks.h"

namespace doczone::harness {

const CheckEntry srv_wrong_target_entry{
    "srv-wrong-target", "An SRV record points to another host than the documentation demands.", Severity::error, {}};

std::optional<ZoneDiagnosis> srv_wrong_target(const Case& subject) {
  if (subject.srv == nullptr || !subject.expectation.target) return std::nullopt;
  const DomainName& target = *target_of(subject.srv->rdata);
  if (target == *subject.expectation.target) return std::nullopt;
  ZoneDiagnosis out;
  out.aspect = Aspect::target;
  out.record = subject.srv;
  out.span = subject.srv->target_span;
  out.value = subject.text_of(*subject.srv, out.span);
  out.suggestion = subject.expectation.target->to_string();
  out.message =
      "the target is " + printed(target) + "; the documentation demands " + printed(*subject.expectation.target);
  out.notes.push_back("if " + printed(target) + " is right here, say so in the profile: [bind] \"" +
                      *subject.expectation.requirement->target + "\" = \"" + printed(target) + "\"");
  return out;
}

}  // namespace doczone::harness
