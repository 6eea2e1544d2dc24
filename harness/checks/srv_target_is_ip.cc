#include "harness/checks/checks.h"

namespace doczone::harness {

const CheckEntry srv_target_is_ip_entry{
    "srv-target-is-ip", "The target of an SRV record is an address where a host name must stand.", Severity::error, {}};

namespace {

constexpr const char* kMessage = "the target is an address; name a host that has it, for RFC 2782 wants a name";

}  // namespace

std::optional<ZoneDiagnosis> srv_target_is_ip(const Case& subject) {
  if (subject.srv == nullptr) return std::nullopt;
  // As written: the reader has taken it for a relative name, and appended the origin.
  if (!is_address_text(subject.text_of(*subject.srv, subject.srv->target_span))) return std::nullopt;
  ZoneDiagnosis out;
  out.aspect = Aspect::target;
  out.record = subject.srv;
  out.span = subject.srv->target_span;
  out.value = subject.text_of(*subject.srv, out.span);
  if (subject.expectation.target) out.suggestion = subject.expectation.target->to_string();
  out.message = kMessage;
  return out;
}

std::optional<RuleFault> srv_target_is_ip(const Pointer& pointer) {
  if (pointer.type() != RrType::SRV || !is_address_text(pointer.written())) return std::nullopt;
  RuleFault out{pointer.span(), kMessage};
  out.value = pointer.written();
  return out;
}

}  // namespace doczone::harness
