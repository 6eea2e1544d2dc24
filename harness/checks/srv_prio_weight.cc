#include "harness/checks/checks.h"

namespace doczone::harness {

const CheckEntry srv_prio_weight_entry{
    "srv-prio-weight", "Priority and weight of an SRV record have changed places.", Severity::note, {}};

std::optional<ZoneDiagnosis> srv_prio_weight(const Case& subject) {
  const RecordRequirement& demanded = *subject.expectation.requirement;
  if (subject.srv == nullptr || !demanded.priority || !demanded.weight || *demanded.priority == *demanded.weight)
    return std::nullopt;
  const SrvData& data = *subject.srv_data();
  if (data.priority != *demanded.weight || data.weight != *demanded.priority) return std::nullopt;
  const auto pair = [](unsigned priority, unsigned weight) {
    return std::to_string(priority) + " " + std::to_string(weight);
  };
  ZoneDiagnosis out;
  out.aspect = Aspect::order;
  out.verdict = VerdictKind::satisfied;
  out.record = subject.srv;
  out.span = subject.srv->rdata_span;
  out.value = pair(data.priority, data.weight);
  out.suggestion = pair(*demanded.priority, *demanded.weight);
  out.message = "priority and weight are " + *out.value + "; the documentation has them as " + *out.suggestion;
  return out;
}

}  // namespace doczone::harness
