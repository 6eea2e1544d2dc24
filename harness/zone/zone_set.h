// The zones of one run, each in its view of the DNS. Those of one view are one DNS: delegations and aliases lead from
// one to the other.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
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

// Copies share everything.
class ZoneSet {
 public:
  explicit ZoneSet(std::vector<ZoneInView> zones);

  const std::vector<ZoneInView>& zones() const { return set_->zones; }
  // One of the zones has this name, by its hash from the root.
  bool has_origin(std::uint64_t hash) const;
  // How many have this name or one below it: in one view, or in any.
  std::size_t count_at_or_below(const DomainName& name, std::optional<View> view) const;
  // All of them have the same.
  bool has_one_origin() const { return set_->origin_hashes.size() == 1; }
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

  struct Set {
    std::vector<ZoneInView> zones;
    std::unordered_map<DomainName, std::vector<std::size_t>> by_origin;
    std::vector<std::uint64_t> origin_hashes;  // ascending
    // Of each origin and all names above it: zones at or below it; of both views, of the internal, of the external one.
    std::unordered_map<DomainName, std::array<std::size_t, 3>> below;
  };
  std::shared_ptr<const Set> set_;
};

}  // namespace doczone::harness
