// The zones of one run, each in its view of the DNS.
#pragma once

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
  explicit ZoneSet(std::vector<ZoneInView> zones) : zones_(std::move(zones)) {}

  const std::vector<ZoneInView>& zones() const { return zones_; }
  // The zone of this view that is closest above a name; null when none was given.
  const Zone* zone_for(View view, const DomainName& name) const;

 private:
  std::vector<ZoneInView> zones_;
};

}  // namespace doczone::harness
