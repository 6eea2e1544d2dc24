// What a name server with this zone would answer: zone cuts, aliases and wildcards as in RFC 1034 §4.3.2 and RFC 4592.
#pragma once

#include <vector>

#include "harness/zone/zone.h"

namespace doczone::harness {

struct ZoneAnswer {
  enum class Kind {
    found,        // `records` answer
    by_wildcard,  // a wildcard's records do
    none,         // the zone knows that there is nothing
    delegated,    // below a zone cut: another zone tells
    elsewhere,    // an alias leads out of the zone
    alias_loop,
    hidden,  // an error in the file may hide the answer
  };
  Kind kind = Kind::none;
  std::vector<const ResourceRecord*> records;  // of the type that was asked for
  const ResourceRecord* alias = nullptr;       // the CNAME at the name itself; null when there is none
};

// Follows at most 16 aliases. Precondition: name.is_at_or_below(zone.origin()).
ZoneAnswer answer(const Zone& zone, const DomainName& name, RrType type);

}  // namespace doczone::harness
