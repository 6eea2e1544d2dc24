// Reads a master file (RFC 1035 §5): all errors with their place, and on to the next record after each.
#pragma once

#include <optional>

#include "harness/zone/zone.h"

namespace doczone::harness {

// `origin`: the zone's name where the caller knows it. Otherwise relative names begin with the first absolute name in
// an $ORIGIN or in front of a SOA, whichever comes first; when there is none, that is one error at the first relative
// name, and relative names are read as absolute. Zone::origin() is then the owner of the first SOA, else that first
// origin, else the root.
//
// A missing final dot is supplied in one place only: an $ORIGIN or SOA owner that spells the zone's name without it
// (with a note). $INCLUDE and $GENERATE are not expanded: each is an error that may hide any record.
Zone read_zone(SourceText text, std::optional<DomainName> origin);

}  // namespace doczone::harness
