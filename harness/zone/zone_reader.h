// Reads a master file (RFC 1035 §5): all errors with their place, and on to the next record after each.
#pragma once

#include <optional>

#include "harness/zone/zone.h"

namespace doczone::harness {

// `origin`: the zone's name where the caller knows it. Otherwise it is the first absolute $ORIGIN, else the owner of the first SOA.
// When none of these is there either, that is one error and relative names are read as absolute.
Zone read_zone(SourceText text, std::optional<DomainName> origin);

}  // namespace doczone::harness
