#include "harness/checks/checks.h"
#include "model/ip_address.h"

namespace doczone::harness {

const CheckEntry srv_target_is_ip_entry{
    "srv-target-is-ip", "The target of an SRV record is an address where a host name must stand.", Severity::error, {}};

std::optional<ZoneDiagnosis> srv_target_is_ip(const Case& subject) {
  if (subject.srv == nullptr) return std::nullopt;
  // As written: the reader has taken it for a relative name, and appended the origin.
  std::string written = subject.text_of(*subject.srv, subject.srv->target_span);
  if (written.ends_with('.')) written.pop_back();
  if (!Ipv4Address::parse(written) && !Ipv6Address::parse(written)) return std::nullopt;
  ZoneDiagnosis out;
  out.aspect = Aspect::target;
  out.record = subject.srv;
  out.span = subject.srv->target_span;
  out.value = subject.text_of(*subject.srv, out.span);
  if (subject.expectation.target) out.suggestion = subject.expectation.target->to_string();
  out.message = "the target is an address; name a host that has it, for RFC 2782 wants a name";
  return out;
}

}  // namespace doczone::harness
