// Whether the zones have anything of what an expectation demands.
#pragma once

#include "harness/demands/expectations.h"
#include "harness/zone/zone_set.h"

namespace doczone::harness {

// The zone knows that there is nothing at all of the demanded types. False when in doubt, and when no zone was given.
bool is_absent(const ZoneSet& zones, const Expectation& expectation);

// A record that would be the demanded one, had its owner been written with the final dot: it stands below the origin
// twice over. Null when there is none.
const ResourceRecord* record_without_dot(const ZoneSet& zones, const Expectation& expectation);

}  // namespace doczone::harness
