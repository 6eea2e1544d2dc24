#include "harness/checks/checks.h"

namespace doczone::harness {

const CheckEntry srv_wrong_port_entry{
    "srv-wrong-port", "An SRV record gives another port than the documentation demands.", Severity::error, {}};

std::optional<ZoneDiagnosis> srv_wrong_port(const Case& subject) {
  if (subject.srv == nullptr || !subject.expectation.port) return std::nullopt;
  const auto& data = std::get<SrvData>(subject.srv->rdata);
  if (data.port == *subject.expectation.port) return std::nullopt;
  ZoneDiagnosis out;
  out.aspect = Aspect::port;
  out.record = subject.srv;
  out.span = subject.srv->rdata_span;
  out.value = std::to_string(data.port);
  out.suggestion = std::to_string(*subject.expectation.port);
  out.message = "the port is " + *out.value + "; the documentation demands " + *out.suggestion;
  return out;
}

}  // namespace doczone::harness
