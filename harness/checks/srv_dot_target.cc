#include "harness/checks/checks.h"

namespace doczone::harness {

const CheckEntry srv_dot_target_entry{
    "srv-dot-target", "The target `.` declares a demanded service unavailable.", Severity::error, {}};

std::optional<ZoneDiagnosis> srv_dot_target(const Case& subject) {
  if (subject.srv == nullptr || !subject.srv_data()->target.is_root()) return std::nullopt;
  ZoneDiagnosis out;
  out.aspect = Aspect::record;
  out.record = subject.srv;
  out.span = subject.srv->target_span;
  out.value = ".";
  if (subject.expectation.target) out.suggestion = subject.expectation.target->to_string();
  out.message = "the target \".\" says that the service is not available" + needed_by(subject.expectation);
  return out;
}

}  // namespace doczone::harness
