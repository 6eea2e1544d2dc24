#include "harness/checks/checks.h"

namespace doczone::harness {

const CheckEntry srv_target_is_alias_entry{"srv-target-is-alias",
                                           "The target of an SRV record is an alias (CNAME), which RFC 2782 forbids.",
                                           Severity::error,
                                           {}};

namespace {

std::string what_it_is(const DomainName& target, const DomainName& host) {
  return "the target " + printed(target) + " is an alias of " + printed(host) +
         "; an SRV record must name the host itself";
}

std::string what_to_do(const DomainName& target, const DomainName& host) {
  return "give " + printed(target) + " an address record of its own, or let the SRV record point to " + printed(host);
}

}  // namespace

std::optional<ZoneDiagnosis> srv_target_is_alias(const Case& subject) {
  if (subject.srv == nullptr) return std::nullopt;
  const DomainName& target = *target_of(subject.srv->rdata);
  const ZoneAnswer found = subject.facts.zones.answer(subject.expectation.view, target, RrType::A);
  if (found.alias == nullptr) return std::nullopt;
  const DomainName& host = *target_of(found.alias->rdata);
  ZoneDiagnosis out;
  out.aspect = Aspect::target;
  out.record = subject.srv;
  out.span = subject.srv->target_span;
  out.value = subject.text_of(*subject.srv, out.span);
  out.message = what_it_is(target, host);
  out.notes.push_back(what_to_do(target, host));
  out.suggestion = host.to_string();
  out.explains.push_back(target);
  return out;
}

// Most clients follow such an alias.
std::optional<RuleFault> srv_target_is_alias(const Pointer& pointer) {
  const ResourceRecord* const alias = pointer.type() == RrType::SRV ? pointer.host().alias : nullptr;
  if (alias == nullptr) return std::nullopt;
  const DomainName& host = *target_of(alias->rdata);
  RuleFault out{pointer.span(), what_it_is(pointer.target(), host)};
  out.value = pointer.written();
  out.suggestion = host.to_string();
  out.note = what_to_do(pointer.target(), host);
  out.severity = Severity::warning;
  return out;
}

}  // namespace doczone::harness
