#include <algorithm>
#include <unordered_set>

#include "harness/checks/checks.h"
#include "harness/checks/dnssec_types.h"

namespace doczone::harness {

const CheckEntry below_delegation_entry{
    "below-delegation", "A record stands below a delegation, where another zone answers.", Severity::error, {}};

namespace {

// The cut that hides a name: the one next to the apex.
DomainName cut_above(const std::unordered_set<DomainName>& cuts, DomainName name) {
  DomainName found = name;
  for (; !name.is_root(); name = name.parent()) {
    if (cuts.contains(name)) found = name;
  }
  return found;
}

// DNSSEC's records of the parent stand there, too (RFC 4035 §2.2 to §2.4).
bool belongs_at_cut(RrType type) {
  return is_one_of(type, std::array{RrType::NS, kDelegationSigner, kRrsig, kNsec});
}

// Of the delegated name itself, the zone tells where its servers are and nothing else.
void hidden_at_cuts(const RuleScope& scope, const std::vector<DomainName>& cuts,
                    const std::unordered_set<DomainName>& servers, RuleReport& report) {
  const Zone& zone = scope.zone();
  const std::vector<Place>& delegating = zone.contents().by_type.places(RrType::NS);
  for (const DomainName& cut : cuts) {
    const bool more = zone.contents().index.any_at(cut.hash_from_root(), [&](Place place) {
      return !std::binary_search(delegating.begin(), delegating.end(), place);
    });
    if (!more || !scope.covers(cut)) continue;
    for (const ResourceRecord* record : zone.at(cut)) {
      const bool address = record->type == RrType::A || record->type == RrType::AAAA;
      if (belongs_at_cut(record->type) || (address && servers.contains(cut))) continue;
      report.add(
          *record, record->owner_span, Severity::warning,
          printed(cut) + " is delegated: the zone never answers with this " + to_string(record->type) + " record",
          "move the record to the delegated zone, or take the delegation away");
      break;
    }
  }
}

}  // namespace

void below_delegation(const RuleScope& scope, RuleReport& report) {
  const Zone& zone = scope.zone();
  std::vector<DomainName> cuts;  // each once
  std::unordered_set<DomainName> cut_set, servers;
  for (const ResourceRecord& record : scope.records_at(zone.contents().by_type.places(RrType::NS))) {
    servers.insert(*target_of(record.rdata));
    const bool inside = record.owner.is_at_or_below(zone.origin()) && !(record.owner == zone.origin());
    if (inside && cut_set.insert(record.owner).second) cuts.push_back(record.owner);
  }
  hidden_at_cuts(scope, cuts, servers, report);
  for (const OwnerRecords& owned : scope.names_below(cuts)) {
    const auto hidden = std::find_if(owned.records.begin(), owned.records.end(), [&](const ResourceRecord* record) {
      const bool address = record->type == RrType::A || record->type == RrType::AAAA;
      return !(address && servers.contains(owned.owner));  // glue
    });
    if (hidden == owned.records.end()) continue;
    // Some zones keep such records on purpose; it matters where somebody expects an answer.
    const Severity severity = scope.all_names() ? Severity::warning : Severity::error;
    report.add(**hidden, (*hidden)->owner_span, severity,
               printed(owned.owner) + " stands below the delegation of " + printed(cut_above(cut_set, owned.owner)) +
                   ": the zone never answers with it",
               "move the record to the delegated zone, or take the delegation away");
  }
}

}  // namespace doczone::harness
