#include "harness/checks/checks.h"

namespace doczone::harness {

const CheckEntry ns_missing_entry{"ns-missing", "The zone has no NS record at its own name.", Severity::error, {}};

void ns_missing(const RuleScope& scope, RuleReport& report) {
  const Zone& zone = scope.zone();
  if (scope.fragment() || zone.contents().dialect.habits.listing || zone.may_be_hidden(zone.origin(), RrType::NS))
    return;
  // Without its SOA, the zone lacks more than its name servers.
  if (zone.soa() == nullptr || !zone.rrset(zone.origin(), RrType::NS).empty() || is_another_zone(zone)) return;
  report.add("there is no NS record at " + printed(zone.origin()), "for a snippet of a zone, say --fragment");
}

}  // namespace doczone::harness
