#include "harness/checks/checks.h"

namespace doczone::harness {

const CheckEntry target_is_alias_entry{
    "target-is-alias", "The target of an NS or MX record is an alias (CNAME).", Severity::error, {}};

std::optional<RuleFault> target_is_alias(const Pointer& pointer) {
  const bool mail = pointer.type() == RrType::MX;
  const ResourceRecord* const alias = mail || pointer.type() == RrType::NS ? pointer.host().alias : nullptr;
  if (alias == nullptr) return std::nullopt;
  const DomainName& host = *target_of(alias->rdata);
  RuleFault out{pointer.span(), "the target " + printed(pointer.target()) + " is an alias of " + printed(host) +
                                    "; an " + to_string(pointer.type()) + " record must name the host itself"};
  out.value = pointer.written();
  out.suggestion = host.to_string();
  // Mail servers follow such an alias nearly always; resolvers don't.
  if (mail) out.severity = Severity::warning;
  return out;
}

}  // namespace doczone::harness
