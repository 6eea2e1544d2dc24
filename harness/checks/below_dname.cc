#include <algorithm>
#include <unordered_map>

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

// By owner; the last of several.
using Redirections = std::unordered_map<DomainName, const ResourceRecord*>;

// Of all that stand above a name, the one that the file states last; null when there is none. Precondition: the
// records lie side by side, in the file's order.
const ResourceRecord* last_above(const Redirections& redirections, DomainName name) {
  const ResourceRecord* last = nullptr;
  while (!name.is_root()) {
    name = name.parent();
    const auto found = redirections.find(name);
    if (found != redirections.end() && (last == nullptr || last < found->second)) last = found->second;
  }
  return last;
}

}  // namespace

void below_dname(const RuleScope& scope, RuleReport& report) {
  const Zone& zone = scope.zone();
  std::vector<DomainName> tops;
  Redirections redirections;
  const std::vector<ResourceRecord> dnames = scope.records_at(zone.contents().by_type.places(RrType::DNAME));
  for (const ResourceRecord& record : dnames) {
    tops.push_back(record.owner);
    redirections[record.owner] = &record;
  }
  for (const OwnerRecords& owned : scope.names_below(tops)) {
    const auto other =
        std::find_if(owned.records.begin(), owned.records.end(), [](const auto* r) { return !is_of_nsec3(*r); });
    if (other == owned.records.end()) continue;
    const ResourceRecord& record = **other;
    const ResourceRecord* const top = last_above(redirections, owned.owner);
    if (top == nullptr) continue;
    report.add(record, record.owner_span,
               printed(owned.owner) + " stands below the DNAME of " + printed(top->owner) + " in " +
                   report.place(*top, record) + ", which redirects all names there");
  }
}

}  // namespace doczone::harness
