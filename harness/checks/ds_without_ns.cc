#include "harness/checks/checks.h"

namespace doczone::harness {

const CheckEntry ds_without_ns_entry{
    "ds-without-ns", "A DS record stands where nothing is delegated.", Severity::warning, {}};

void ds_without_ns(const RuleScope& scope, RuleReport& report) {
  const Zone& zone = scope.zone();
  std::optional<DomainName> told;
  for (const ResourceRecord& record : scope.records_of(kDelegationSigner)) {
    const bool apex = record.owner == zone.origin();
    if (told && *told == record.owner) continue;
    if (!apex && (!zone.rrset(record.owner, RrType::NS).empty() || zone.may_be_hidden(record.owner, RrType::NS)))
      continue;
    told = record.owner;
    report.add(
        record, record.owner_span,
        apex ? "the DS record of a zone stands in its parent's zone, not in its own"
             : "the DS record of " + printed(record.owner) + " vouches for a zone, and nothing is delegated there",
        apex ? "give the record to the registrar" : "write the zone's NS records beside it, or take it away");
  }
}

}  // namespace doczone::harness
