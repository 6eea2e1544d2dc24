#include "harness/checks/checks.h"

namespace doczone::harness {

const CheckEntry out_of_zone_owner_entry{
    "out-of-zone-owner", "A record's owner lies outside the zone that states it.", Severity::error, {}};

// Over the whole zone in any case: the reader has met such owners anyway.
void out_of_zone_owner(const RuleScope& scope, RuleReport& report) {
  const Zone& zone = scope.zone();
  if (is_another_zone(zone)) {
    const ResourceRecord& soa = *zone.soa();
    return report.add(soa, soa.owner_span,
                      "this is the zone " + printed(soa.owner) + "; none of its records lies inside the zone " +
                          printed(zone.origin()),
                      "the file was taken for another zone's: name the zone, or give that zone's file");
  }
  std::optional<DomainName> reported;
  for (const Place place : zone.contents().strays) {
    const ResourceRecord record = zone.contents().record_at(place);
    if (record.owner.is_at_or_below(zone.origin()) || (reported && *reported == record.owner)) continue;
    reported = record.owner;
    report.add(record, record.owner_span, printed(record.owner) + " lies outside the zone " + printed(zone.origin()),
               "name servers leave such records out, or refuse the whole zone");
  }
}

}  // namespace doczone::harness
