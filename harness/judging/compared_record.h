// Which record of a set an expectation is about, and how its data compares with what is demanded.
#pragma once

#include <vector>

#include "harness/demands/value_match.h"
#include "harness/zone/zone_set.h"

namespace doczone::harness {

struct ComparedRecord {
  const ResourceRecord* record = nullptr;  // null: each record is what another expectation demands
  ValueMatch match;
};

// Expectations of one record set: of an owner and a type in a view.
using DemandedTogether = std::vector<const Expectation*>;

// A record meets one of the demands; SRV counts by port and target.
bool is_demanded(const ResourceRecord& record, const DemandedTogether& demands);

// Of the set, the record that is closest to the demand and that no other of `together` demands. Of a sender policy, the
// lookups are counted as far as the zones tell. Precondition: match_value() may be asked, and records is not empty.
ComparedRecord closest_record(const Expectation& expectation, const std::vector<const ResourceRecord*>& records,
                              const DemandedTogether& together, const ZoneSet& zones);

}  // namespace doczone::harness
