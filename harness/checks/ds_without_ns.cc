#include <cstdint>
#include <optional>

#include "harness/checks/checks.h"
#include "harness/zone/plain_replay.h"

namespace doczone::harness {

const CheckEntry ds_without_ns_entry{
    "ds-without-ns", "A DS record stands where nothing is delegated.", Severity::warning, {}};

void ds_without_ns(const RuleScope& scope, RuleReport& report) {
  const Zone& zone = scope.zone();
  const std::uint64_t apex_hash = zone.origin().hash_from_root();
  PlainReplay replay(zone.contents(), zone.origin()), at_owner(zone.contents(), zone.origin());
  const auto is_delegated = [&](Place place) {
    const std::uint64_t owner = replay.stated(place).owner;
    return owner != apex_hash && at_owner.any_at(owner, [](RrType type) { return type == RrType::NS; });
  };
  std::optional<DomainName> told;
  scope.for_each_doubtful(kDelegationSigner, is_delegated, [&](const ResourceRecord& record) {
    const bool apex = record.owner == zone.origin();
    if (told && *told == record.owner) return;
    if (!apex && (!zone.rrset(record.owner, RrType::NS).empty() || zone.may_be_hidden(record.owner, RrType::NS)))
      return;
    told = record.owner;
    report.add(
        record, record.owner_span,
        apex ? "the DS record of a zone stands in its parent's zone, not in its own"
             : "the DS record of " + printed(record.owner) + " vouches for a zone, and nothing is delegated there",
        apex ? "give the record to the registrar" : "write the zone's NS records beside it, or take it away");
  });
}

}  // namespace doczone::harness
