#include <map>

#include "harness/checks/checks.h"
#include "harness/checks/dnssec_types.h"

namespace doczone::harness {

const CheckEntry ttl_mismatch_entry{
    "ttl-mismatch", "Records of one name and type have different TTLs.", Severity::warning, {}};

void ttl_mismatch(const RuleScope&, const OwnerRecords& owned, RuleReport& report) {
  std::map<RrType, const ResourceRecord*> first;
  for (const ResourceRecord* record : owned.records) {
    if (record->type == kRrsig) continue;  // each has the TTL of what it signs (RFC 4034 §3)
    const auto [known, added] = first.emplace(record->type, record);
    if (added || known->second == nullptr || known->second->ttl == record->ttl) continue;
    report.add(*record, record->span,
               "TTL " + std::to_string(record->ttl) + " differs from the " + std::to_string(known->second->ttl) +
                   " of the same " + to_string(record->type) + " set in " + report.place(*known->second, *record),
               "one set has one TTL; name servers change one of them, or refuse the zone");
    known->second = nullptr;  // once a set
  }
}

}  // namespace doczone::harness
