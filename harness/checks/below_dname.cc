#include <algorithm>

#include "harness/checks/checks.h"
#include "harness/checks/dnssec_types.h"

namespace doczone::harness {

const CheckEntry below_dname_entry{
    "below-dname", "A record stands below a DNAME, which redirects everything there.", Severity::error, {}};

namespace {

// Hashed names stand directly below the apex, which may have a DNAME (RFC 5155 §3).
bool is_of_nsec3(const ResourceRecord& record) {
  return record.type == kNsec3 || record.type == kRrsig;
}

}  // namespace

void below_dname(const RuleScope& scope, RuleReport& report) {
  const Zone& zone = scope.zone();
  std::vector<DomainName> tops;
  const std::vector<ResourceRecord> redirections = scope.records_at(zone.contents().by_type.places(RrType::DNAME));
  for (const ResourceRecord& record : redirections) tops.push_back(record.owner);
  for (const OwnerRecords& owned : scope.names_below(tops)) {
    const auto other =
        std::find_if(owned.records.begin(), owned.records.end(), [](const auto* r) { return !is_of_nsec3(*r); });
    if (other == owned.records.end()) continue;
    const ResourceRecord& record = **other;
    const ResourceRecord* top = nullptr;
    for (const ResourceRecord& candidate : redirections) {
      if (owned.owner.is_at_or_below(candidate.owner) && !(owned.owner == candidate.owner)) top = &candidate;
    }
    if (top == nullptr) continue;
    report.add(record, record.owner_span,
               printed(owned.owner) + " stands below the DNAME of " + printed(top->owner) + " in " +
                   report.place(*top, record) + ", which redirects all names there");
  }
}

}  // namespace doczone::harness
