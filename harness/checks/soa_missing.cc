#include "harness/checks/checks.h"

namespace doczone::harness {

const CheckEntry soa_missing_entry{"soa-missing", "The zone has no SOA record at its own name.", Severity::error, {}};

void soa_missing(const RuleScope& scope, RuleReport& report) {
  const Zone& zone = scope.zone();
  if (scope.fragment() || zone.contents().dialect.habits.listing || zone.may_be_hidden(zone.origin(), RrType::SOA))
    return;
  const ResourceRecord* const soa = zone.soa();
  const std::string how = "for a snippet of a zone, say --fragment";
  if (soa == nullptr) return report.add("there is no SOA record at " + printed(zone.origin()), how);
  if (soa->owner == zone.origin() || is_another_zone(zone)) return;
  report.add(*soa, soa->owner_span,
             "the SOA record stands at " + printed(soa->owner) + "; the zone is " + printed(zone.origin()));
}

}  // namespace doczone::harness
