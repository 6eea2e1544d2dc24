#include "harness/judging/presence.h"

#include <algorithm>

namespace doczone::harness {

bool is_absent(const ZoneSet& zones, const Expectation& expectation) {
  const Zone* const zone = zones.zone_for(expectation.view, expectation.owner);
  return zone != nullptr && std::all_of(expectation.types.begin(), expectation.types.end(), [&](RrType type) {
           return zones.answer(expectation.view, expectation.owner, type).kind == ZoneAnswer::Kind::none;
         });
}

const ResourceRecord* record_without_dot(const ZoneSet& zones, const Expectation& expectation) {
  const Zone* const zone = zones.zone_for(expectation.view, expectation.owner);
  if (zone == nullptr) return nullptr;
  const auto doubled = expectation.owner.rebased(DomainName(), zone->origin());
  if (!doubled) return nullptr;
  for (const ResourceRecord* record : zone->at(*doubled)) {
    if (record->owner_relative && expectation.wants(record->type) && zone->at(expectation.owner).empty()) return record;
  }
  return nullptr;
}

}  // namespace doczone::harness
