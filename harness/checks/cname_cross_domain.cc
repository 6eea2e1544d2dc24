#include "harness/checks/checks.h"

namespace doczone::harness {

const CheckEntry cname_cross_domain_entry{"cname-cross-domain",
                                          "An alias leads into another domain, where the certificate will not match.",
                                          Severity::warning,
                                          {}};

std::optional<ZoneDiagnosis> cname_cross_domain(const Case& subject) {
  const Expectation& expectation = subject.expectation;
  if (subject.alias == nullptr || !expectation.domain || !expectation.strict_domain_match) return std::nullopt;
  // The documentation itself may lead elsewhere: to a provider.
  if (expectation.target && !expectation.target_in_domain) return std::nullopt;
  const ResourceRecord& alias = *subject.alias;
  const DomainName& target = *target_of(alias.rdata);
  if (target.is_at_or_below(*expectation.domain)) return std::nullopt;
  ZoneDiagnosis out;
  out.aspect = Aspect::target;
  out.record = &alias;
  out.span = alias.target_span;
  out.value = subject.text_of(alias, out.span);
  if (expectation.target) out.suggestion = expectation.target->to_string();
  out.message = printed(expectation.owner) + " is an alias of " + printed(target) + ", outside " +
                printed(*expectation.domain) + "; over HTTPS the certificate of that host will not match";
  out.notes.push_back("where that is intended (a hybrid deployment), say strict_domain_match = false in the profile");
  return out;
}

}  // namespace doczone::harness
