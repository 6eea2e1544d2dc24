#include "harness/checks/checks.h"

namespace doczone::harness {

const CheckEntry cname_cross_domain_entry{"cname-cross-domain",
                                          "An alias leads into another domain, where the certificate will not match.",
                                          Severity::warning,
                                          {}};

std::optional<ZoneDiagnosis> cname_cross_domain(const Case& subject) {
  const Expectation& expectation = *subject.expectation;
  if (!expectation.domain || !expectation.wants(RrType::CNAME)) return std::nullopt;
  // The documentation itself may lead elsewhere: to a provider.
  if (expectation.target && !expectation.target_in_domain) return std::nullopt;
  const std::vector<const ResourceRecord*> aliases = subject.zone->rrset(expectation.owner, RrType::CNAME);
  if (aliases.empty()) return std::nullopt;
  const ResourceRecord& alias = *aliases.front();
  const DomainName& target = *target_of(alias.rdata);
  if (target.is_at_or_below(*expectation.domain)) return std::nullopt;
  ZoneDiagnosis out;
  out.aspect = Aspect::target;
  out.record = &alias;
  out.span = alias.target_span;
  out.value = std::string(subject.zone->text(alias.file).at(out.span));
  out.message = printed(expectation.owner) + " is an alias of " + printed(target) + ", outside " +
                printed(*expectation.domain) + "; over HTTPS the certificate of that host will not match";
  return out;
}

}  // namespace doczone::harness
