#include "harness/zone/zone_answer.h"

#include <utility>

namespace doczone::harness {
namespace {

// What stands above a name and takes the zone's word from it: the first on the way down from the apex counts.
struct Above {
  std::optional<DomainName> cut;          // at the name or above it; the apex has NS records, too, and is none
  const ResourceRecord* dname = nullptr;  // above the name (RFC 6672 §2.3)
};

Above look_above(const Zone& zone, const DomainName& name) {
  std::vector<DomainName> way;
  for (DomainName at = name;; at = at.parent()) {
    way.push_back(at);
    if (at == zone.origin() || at.is_root()) break;
  }
  for (std::size_t i = way.size(); i-- > 0;) {
    if (!(way[i] == zone.origin()) && !zone.rrset(way[i], RrType::NS).empty()) return {way[i], nullptr};
    if (i == 0) break;
    const std::vector<const ResourceRecord*> found = zone.rrset(way[i], RrType::DNAME);
    if (!found.empty()) return {std::nullopt, found.front()};
  }
  return {};
}

// The nearest name above that exists. Precondition: the name lies below the zone's origin.
DomainName closest_encloser(const Zone& zone, DomainName name) {
  do {
    name = name.parent();
  } while (!zone.exists(name) && !(name == zone.origin()) && !name.is_root());
  return name;
}

// The wildcard that covers a name that does not exist: directly below its closest encloser.
std::optional<DomainName> source_of_synthesis(const Zone& zone, const DomainName& name) {
  if (zone.exists(name) || name == zone.origin() || name.is_root()) return std::nullopt;
  const Result<DomainName> wildcard = closest_encloser(zone, name).child("*");
  return wildcard ? std::optional(*wildcard) : std::nullopt;
}

// An error may hide a record of this type at this very name, or an alias in its place.
bool is_doubtful_at(const Zone& zone, const DomainName& name, RrType type) {
  return zone.may_be_hidden(name, type) || zone.may_be_hidden(name, RrType::CNAME);
}

// Nothing was found at this name, but an error may hide what would have answered: a record, an alias, a zone cut or a
// DNAME above it, or the wildcard that stands in for it.
bool is_doubtful(const Zone& zone, const DomainName& name, RrType type) {
  if (is_doubtful_at(zone, name, type)) return true;
  for (DomainName cut = name; !(cut == zone.origin()) && !cut.is_root(); cut = cut.parent()) {
    if (zone.may_be_hidden(cut, RrType::NS) || zone.may_be_hidden(cut.parent(), RrType::DNAME)) return true;
  }
  const std::optional<DomainName> wildcard = source_of_synthesis(zone, name);
  return wildcard && is_doubtful_at(zone, *wildcard, type);
}

}  // namespace

std::optional<DomainName> zone_cut(const Zone& zone, const DomainName& name) {
  return look_above(zone, name).cut;
}

bool has_answers(const Zone& zone, const DomainName& name) {
  if (zone.exists(name) || name == zone.origin() || look_above(zone, name).dname != nullptr) return true;
  const std::optional<DomainName> wildcard = source_of_synthesis(zone, name);
  return wildcard && zone.exists(*wildcard);
}

ZoneReply ask(const Zone& zone, const DomainName& name, RrType type) {
  using Kind = ZoneReply::Kind;
  // Asked for, whoever answers in the end: see Zone::noting().
  const std::vector<const ResourceRecord*> own = zone.at(name);
  const Above above = look_above(zone, name);
  // What a delegation itself says stands in the zone that makes it.
  const bool at_cut = above.cut && *above.cut == name && (type == RrType::NS || type == kDelegationSigner);
  if (above.cut && !at_cut) return {Kind::referral};
  if (above.dname != nullptr) {
    ZoneReply renamed{Kind::alias};
    renamed.alias = above.dname;
    if (const auto next = name.rebased(above.dname->owner, *target_of(above.dname->rdata))) renamed.next = *next;
    return renamed;
  }
  ZoneReply out;
  DomainName at = name;
  if (const auto wildcard = source_of_synthesis(zone, name); wildcard && zone.exists(*wildcard)) {
    out.by_wildcard = true;
    at = *wildcard;
  }
  // A wildcard stands in for a record that an error may hide.
  const bool doubtful = out.by_wildcard && is_doubtful_at(zone, name, type);
  out.records = zone.rrset(at, type);
  const std::vector<const ResourceRecord*> aliases = zone.rrset(at, RrType::CNAME);
  if (out.records.empty() && !aliases.empty() && type != RrType::CNAME) {
    out.kind = Kind::alias;
    out.alias = aliases.front();
    out.next = *target_of(out.alias->rdata);
  } else {
    out.kind = out.records.empty() ? Kind::none : Kind::records;
  }
  if (doubtful || (out.kind == Kind::none && is_doubtful(zone, at, type))) return {Kind::hidden};
  return out;
}

}  // namespace doczone::harness
