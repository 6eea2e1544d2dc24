#include "harness/zone/zone_set.h"

namespace doczone::harness {

const Zone* ZoneSet::zone_for(View view, const DomainName& name) const {
  const Zone* best = nullptr;
  for (const ZoneInView& candidate : zones_) {
    if (candidate.view && *candidate.view != view) continue;
    if (!name.is_at_or_below(candidate.zone.origin())) continue;
    if (best == nullptr || candidate.zone.origin().label_count() > best->origin().label_count()) best = &candidate.zone;
  }
  return best;
}

}  // namespace doczone::harness
