#include "harness/zone/zone_answer.h"

namespace doczone::harness {
namespace {

constexpr int kMostAliases = 16;

// Is the name at or below a zone cut? The apex has NS records, too, and is none. The cut's own NS and DS records stand
// in the zone above it (RFC 1034 §4.2.1, RFC 4035 §3.1.4.1).
bool is_delegated(const Zone& zone, DomainName name, RrType type) {
  constexpr auto kDs = static_cast<RrType>(43);
  if ((type == RrType::NS || type == kDs) && !(name == zone.origin()) && !name.is_root()) name = name.parent();
  for (; !(name == zone.origin()) && !name.is_root(); name = name.parent()) {
    if (!zone.rrset(name, RrType::NS).empty()) return true;
  }
  return false;
}

// The DNAME record above a name, which answers for everything below it (RFC 6672 §2.3); null when there is none.
const ResourceRecord* dname_above(const Zone& zone, DomainName name) {
  while (!(name == zone.origin()) && !name.is_root()) {
    name = name.parent();
    const std::vector<const ResourceRecord*> found = zone.rrset(name, RrType::DNAME);
    if (!found.empty()) return found.front();
  }
  return nullptr;
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
  const auto wildcard = closest_encloser(zone, name).child("*");
  return wildcard && zone.exists(*wildcard) ? std::optional(*wildcard) : std::nullopt;
}

// An error may hide a record of this type at this very name, or an alias in its place.
bool is_doubtful_at(const Zone& zone, const DomainName& name, RrType type) {
  return zone.may_be_hidden(name, type) || zone.may_be_hidden(name, RrType::CNAME);
}

// Nothing was found at this name, but an error may hide what would have answered: a record, an alias, a zone cut above
// it or the wildcard that stands in for it.
bool is_doubtful(const Zone& zone, const DomainName& name, RrType type) {
  if (is_doubtful_at(zone, name, type)) return true;
  for (DomainName cut = name; !(cut == zone.origin()) && !cut.is_root(); cut = cut.parent()) {
    if (zone.may_be_hidden(cut, RrType::NS)) return true;
  }
  if (zone.exists(name) || name == zone.origin() || name.is_root()) return false;
  const auto wildcard = closest_encloser(zone, name).child("*");
  return wildcard && is_doubtful_at(zone, *wildcard, type);
}

}  // namespace

ZoneAnswer answer(const Zone& zone, const DomainName& name, RrType type) {
  using Kind = ZoneAnswer::Kind;
  ZoneAnswer out;
  const auto conclude = [&](Kind kind) {
    out.kind = kind;
    return out;
  };
  DomainName at = name;
  bool wild = false;
  bool doubtful = false;  // a wildcard stands in for a record that an error may hide
  for (int hops = 0; hops <= kMostAliases; ++hops) {
    if (!at.is_at_or_below(zone.origin())) return conclude(Kind::elsewhere);
    if (is_delegated(zone, at, type)) return conclude(Kind::delegated);
    if (const ResourceRecord* const dname = dname_above(zone, at)) {
      const auto renamed = at.rebased(dname->owner, *target_of(dname->rdata));
      if (!renamed) return conclude(Kind::none);
      at = *renamed;
      continue;
    }
    if (!zone.exists(at)) {
      if (const std::optional<DomainName> wildcard = source_of_synthesis(zone, at)) {
        wild = true;
        doubtful = doubtful || is_doubtful_at(zone, at, type);
        at = *wildcard;
      }
    }
    out.records = zone.rrset(at, type);
    if (!out.records.empty()) {
      if (doubtful) out.records.clear();
      return conclude(doubtful ? Kind::hidden : wild ? Kind::by_wildcard : Kind::found);
    }
    const std::vector<const ResourceRecord*> aliases = zone.rrset(at, RrType::CNAME);
    if (aliases.empty() || type == RrType::CNAME) {
      return conclude(doubtful || is_doubtful(zone, at, type) ? Kind::hidden : Kind::none);
    }
    if (hops == 0) out.alias = aliases.front();
    at = *target_of(aliases.front()->rdata);
  }
  return conclude(Kind::alias_loop);
}

}  // namespace doczone::harness
