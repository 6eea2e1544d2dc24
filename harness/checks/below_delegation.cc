#include <algorithm>
#include <cstdint>
#include <unordered_set>
#include <vector>

#include "harness/checks/checks.h"
#include "harness/checks/dnssec_types.h"
#include "harness/zone/plain_replay.h"

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

// Another record than a delegation's own stands there, or nobody can tell without reading it.
bool has_more(const Zone& zone, PlainReplay& replay, std::uint64_t cut) {
  return zone.contents().index.any_at(cut, [&](Place place) {
    PlainRecord record;
    return !replay.read(place, record) || (record.owner == cut && !belongs_at_cut(record.type));
  });
}

// The delegated names at or below which something else may stand, each once, in the order of the file. Most have
// nothing, and are told by their hashes.
std::vector<DomainName> doubtful_cuts(const Zone& zone) {
  const ZoneContents& contents = zone.contents();
  const std::uint64_t apex = zone.origin().hash_from_root();
  PlainReplay replay(contents, zone.origin()), at_cut(contents, zone.origin());
  std::unordered_set<std::uint64_t> seen;
  std::vector<DomainName> cuts;
  for (const Place place : contents.by_type.places(RrType::NS)) {
    PlainRecord plain;
    const bool is_plain = replay.read(place, plain);
    const std::uint64_t cut = is_plain ? plain.owner : contents.record_at(place).owner.hash_from_root();
    if (cut == apex || !seen.insert(cut).second) continue;
    if (!contents.index.is_ancestor(cut) && !has_more(zone, at_cut, cut)) continue;
    const DomainName owner = contents.record_at(place).owner;
    if (owner.is_at_or_below(zone.origin())) cuts.push_back(owner);
  }
  return cuts;
}

// The delegated names at or above some names.
std::vector<DomainName> cuts_above(const Zone& zone, const std::vector<DomainName>& names) {
  std::unordered_set<DomainName> seen;
  std::vector<DomainName> cuts;
  for (const DomainName& name : names) {
    if (!name.is_at_or_below(zone.origin())) continue;
    for (DomainName at = name; !(at == zone.origin()) && seen.insert(at).second; at = at.parent()) {
      if (!zone.rrset(at, RrType::NS).empty()) cuts.push_back(at);
    }
  }
  return cuts;
}

// All that the zone's NS records name.
std::unordered_set<DomainName> servers_of(const Zone& zone) {
  PlainReplay replay(zone.contents(), zone.origin());
  std::unordered_set<DomainName> servers;
  for (const Place place : zone.contents().by_type.places(RrType::NS)) {
    PlainRecord plain;
    if (replay.read(place, plain)) {
      servers.insert(DomainName::parse(plain.rdata, replay.origin()).value());
    } else {
      servers.insert(*target_of(zone.contents().record_at(place).rdata));
    }
  }
  return servers;
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
  const std::vector<DomainName> cuts =
      scope.all_names() ? doubtful_cuts(scope.zone()) : cuts_above(scope.zone(), *scope.names());
  if (cuts.empty()) return;
  const std::unordered_set<DomainName> cut_set(cuts.begin(), cuts.end());
  const std::unordered_set<DomainName> servers = servers_of(scope.zone());
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
