#include "harness/checks/checks.h"

namespace doczone::harness {

const CheckEntry missing_glue_entry{
    "missing-glue",
    "A delegation leads to a name server inside the delegated zone, and its address does not stand beside it.",
    Severity::error,
    {}};

std::optional<RuleFault> missing_glue(const Pointer& pointer) {
  const Zone& zone = pointer.zone();
  const DomainName& cut = pointer.record().owner;
  const DomainName& server = pointer.target();
  if (pointer.type() != RrType::NS || cut == zone.origin() || !cut.is_at_or_below(zone.origin())) return std::nullopt;
  if (!server.is_at_or_below(cut) || !is_whole(zone)) return std::nullopt;
  for (const RrType type : {RrType::A, RrType::AAAA}) {
    if (!zone.rrset(server, type).empty() || zone.may_be_hidden(server, type)) return std::nullopt;
  }
  RuleFault out{pointer.span(), "only the delegated zone " + printed(cut) + " could tell the address of its server " +
                                    printed(server) + ", and nobody finds that zone without it"};
  out.suggestion = pointer.hosts().address_to_add(zone, server);
  return out;
}

}  // namespace doczone::harness
