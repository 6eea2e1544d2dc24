// The zones of one run, each in its view of the DNS. Those of one view are one DNS: delegations and aliases lead from
// one to the other.
#pragma once

#include <unordered_map>
#include <vector>

#include "harness/zone/zone.h"
#include "harness/zone/zone_answer.h"
#include "model/requirement.h"

namespace doczone::harness {

struct ZoneInView {
  std::optional<View> view;  // empty: the same for both
  Zone zone;
};

class ZoneSet {
 public:
  explicit ZoneSet(std::vector<ZoneInView> zones);

  const std::vector<ZoneInView>& zones() const { return zones_; }
  // The zone of this view that answers for a name, or that delegates it to one that was not given; null when none was
  // given that holds it.
  const Zone* zone_for(View view, const DomainName& name) const;
  // A given zone that holds the name and that nobody is led to, because the zone above it answers for the name itself;
  // null when there is none.
  const Zone* undelegated_zone(View view, const DomainName& name) const;
  // What a resolver gets that begins at the given zones. Follows at most kMostAliases aliases.
  ZoneAnswer answer(View view, const DomainName& name, RrType type) const;

 private:
  // All zones of the view that hold a name, the one closest to the root first.
  std::vector<const Zone*> above(View view, const DomainName& name) const;

  std::vector<ZoneInView> zones_;
  std::unordered_map<DomainName, std::vector<std::size_t>> by_origin_;
};

}  // namespace doczone::harness
