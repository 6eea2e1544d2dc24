// What name servers with the given zones would answer: zone cuts, aliases and wildcards as in RFC 1034 §4.3.2,
// RFC 4592 and RFC 6672.
#pragma once

#include <optional>
#include <vector>

#include "harness/zone/zone.h"

namespace doczone::harness {

// An alias (CNAME or DNAME) that was followed, in whichever zone it stands.
struct FollowedAlias {
  const Zone* zone;
  const ResourceRecord* record;
};

struct ZoneAnswer {
  enum class Kind {
    found,        // `records` answer
    by_wildcard,  // a wildcard's records do
    none,         // the zone knows that there is nothing
    delegated,    // below a zone cut: a zone tells that was not given
    elsewhere,    // an alias leads to a name that no given zone holds
    alias_loop,
    hidden,  // an error in the file may hide the answer
  };
  Kind kind = Kind::none;
  std::vector<const ResourceRecord*> records;  // of the type that was asked for
  const ResourceRecord* alias = nullptr;       // the CNAME at the name itself; null when there is none
  const Zone* zone = nullptr;                  // the last that was asked: `records` stand in it; null: none was given
  DomainName end;                              // the name that was asked for last, behind all aliases
  std::vector<FollowedAlias> followed = {};    // in the order of the way

  bool has_records() const { return kind == Kind::found || kind == Kind::by_wildcard; }
};

// One zone's word on one name; aliases are named, not followed.
struct ZoneReply {
  enum class Kind { records, none, hidden, referral, alias };
  Kind kind = Kind::none;
  std::vector<const ResourceRecord*> records = {};  // of the type that was asked for
  bool by_wildcard = false;                         // the records, or the alias, are a wildcard's
  const ResourceRecord* alias = nullptr;            // the CNAME or DNAME record
  std::optional<DomainName> next = {};              // of an alias: the name to ask for; empty: it would be too long
};
// Precondition: name.is_at_or_below(zone.origin()).
ZoneReply ask(const Zone& zone, const DomainName& name, RrType type);

// The zone cut next to the apex at or above a name; empty: the zone answers for the name itself.
std::optional<DomainName> zone_cut(const Zone& zone, const DomainName& name);

// The name exists, or a wildcard stands in for it: a name server would not say NXDOMAIN. Precondition:
// name.is_at_or_below(zone.origin()).
bool has_answers(const Zone& zone, const DomainName& name);

// Resolvers give up about there.
inline constexpr std::size_t kMostAliases = 16;

// Delegation signer: the only type that belongs to the zone above a cut (RFC 4035 §3.1.4.1).
inline constexpr RrType kDelegationSigner{43};

}  // namespace doczone::harness
