#include "harness/zone/zone_answer.h"

namespace doczone::harness {
namespace {

constexpr int kMostAliases = 16;

// Is the name at or below a zone cut? The apex has NS records, too, and is none.
bool is_delegated(const Zone& zone, DomainName name) {
  for (; !(name == zone.origin()) && !name.is_root(); name = name.parent()) {
    if (!zone.rrset(name, RrType::NS).empty()) return true;
  }
  return false;
}

// The wildcard that covers a name that does not exist: directly below its closest encloser.
std::optional<DomainName> source_of_synthesis(const Zone& zone, DomainName name) {
  do {
    name = name.parent();
  } while (!zone.exists(name) && !(name == zone.origin()) && !name.is_root());
  const auto wildcard = name.child("*");
  return wildcard && zone.exists(*wildcard) ? std::optional(*wildcard) : std::nullopt;
}

}  // namespace

ZoneAnswer answer(const Zone& zone, const DomainName& name, RrType type) {
  ZoneAnswer out;
  DomainName at = name;
  bool wild = false;
  for (int hops = 0; hops <= kMostAliases; ++hops) {
    if (!at.is_at_or_below(zone.origin())) {
      out.kind = ZoneAnswer::Kind::elsewhere;
      return out;
    }
    if (is_delegated(zone, at)) {
      out.kind = ZoneAnswer::Kind::delegated;
      return out;
    }
    if (!zone.exists(at)) {
      const std::optional<DomainName> wildcard = source_of_synthesis(zone, at);
      if (wildcard) {
        wild = true;
        at = *wildcard;
      }
    }
    out.records = zone.rrset(at, type);
    if (!out.records.empty()) {
      // A wildcard may stand in for a record that an error hides.
      const bool hidden = wild && zone.may_be_hidden(name, type);
      out.kind = hidden ? ZoneAnswer::Kind::hidden : wild ? ZoneAnswer::Kind::by_wildcard : ZoneAnswer::Kind::found;
      return out;
    }
    const std::vector<const ResourceRecord*> aliases = zone.rrset(at, RrType::CNAME);
    if (aliases.empty() || type == RrType::CNAME) {
      out.kind = zone.may_be_hidden(at, type) || zone.may_be_hidden(name, type) ? ZoneAnswer::Kind::hidden : ZoneAnswer::Kind::none;
      return out;
    }
    if (hops == 0) out.alias = aliases.front();
    at = *target_of(aliases.front()->rdata);
  }
  out.kind = ZoneAnswer::Kind::alias_loop;
  return out;
}

}  // namespace doczone::harness
