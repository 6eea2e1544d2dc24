#include "harness/zone/zone_set.h"

#include <algorithm>
#include <utility>

namespace doczone::harness {
namespace {

// Where a delegation leads: the given zone at the cut, or below it. What lies between was not given; that it leads on
// is taken for granted.
std::size_t delegated_to(const std::vector<const Zone*>& zones, std::size_t from, const DomainName& cut) {
  while (++from < zones.size() && !zones[from]->origin().is_at_or_below(cut)) continue;
  return from;
}

// The number of the zone that answers for the name; zones: as of above(), at least one.
std::size_t authority(const std::vector<const Zone*>& zones, const DomainName& name) {
  std::size_t at = 0;
  while (at + 1 < zones.size()) {
    const std::optional<DomainName> cut = zone_cut(*zones[at], name);
    const std::size_t next = cut ? delegated_to(zones, at, *cut) : zones.size();
    if (next == zones.size()) break;
    at = next;
  }
  return at;
}

std::size_t number_of(std::optional<View> view) {
  return !view ? 0 : *view == View::internal ? 1 : 2;
}

}  // namespace

ZoneSet::ZoneSet(std::vector<ZoneInView> zones) {
  auto set = std::make_shared<Set>();
  set->zones = std::move(zones);
  for (std::size_t i = 0; i < set->zones.size(); ++i) set->by_origin[set->zones[i].zone.origin()].push_back(i);
  for (const auto& [origin, numbers] : set->by_origin) set->origin_hashes.push_back(origin.hash_from_root());
  std::sort(set->origin_hashes.begin(), set->origin_hashes.end());
  for (const ZoneInView& one : set->zones) {
    for (DomainName at = one.zone.origin();; at = at.parent()) {
      ++set->below[at][number_of(one.view)];
      if (at.is_root()) break;
    }
  }
  set_ = std::move(set);
}

std::size_t ZoneSet::count_at_or_below(const DomainName& name, std::optional<View> view) const {
  const auto found = set_->below.find(name);
  if (found == set_->below.end()) return 0;
  const auto& [both, internal, external] = found->second;
  return view ? both + found->second[number_of(view)] : both + internal + external;
}

bool ZoneSet::has_origin(std::uint64_t hash) const {
  return std::binary_search(set_->origin_hashes.begin(), set_->origin_hashes.end(), hash);
}

std::vector<const Zone*> ZoneSet::above(View view, const DomainName& name) const {
  std::vector<const Zone*> found;
  for (DomainName at = name;; at = at.parent()) {
    if (const auto here = set_->by_origin.find(at); here != set_->by_origin.end()) {
      const auto in_view = std::find_if(here->second.begin(), here->second.end(),
                                        [&](std::size_t i) { return zones()[i].view.value_or(view) == view; });
      if (in_view != here->second.end()) found.push_back(&zones()[*in_view].zone);
    }
    if (at.is_root()) break;
  }
  std::reverse(found.begin(), found.end());
  return found;
}

const Zone* ZoneSet::zone_for(View view, const DomainName& name) const {
  const std::vector<const Zone*> zones = above(view, name);
  return zones.empty() ? nullptr : zones[authority(zones, name)];
}

const Zone* ZoneSet::undelegated_zone(View view, const DomainName& name) const {
  const std::vector<const Zone*> zones = above(view, name);
  if (zones.size() < 2) return nullptr;
  const std::size_t last = authority(zones, name);
  return last + 1 == zones.size() || zone_cut(*zones[last], name) ? nullptr : zones[last + 1];
}

ZoneAnswer ZoneSet::answer(View view, const DomainName& name, RrType type) const {
  using Kind = ZoneAnswer::Kind;
  ZoneAnswer out;
  bool wild = false;
  out.end = name;
  for (std::size_t hops = 0; hops <= kMostAliases; ++hops) {
    const std::vector<const Zone*> zones = above(view, out.end);
    if (zones.empty()) return out.kind = Kind::elsewhere, out;
    std::size_t at = authority(zones, out.end);
    if (type == kDelegationSigner && at > 0 && zones[at]->origin() == out.end) --at;
    out.zone = zones[at];
    ZoneReply reply = ask(*out.zone, out.end, type);
    wild = wild || reply.by_wildcard;
    switch (reply.kind) {
      case ZoneReply::Kind::records:
        out.records = std::move(reply.records);
        return out.kind = wild ? Kind::by_wildcard : Kind::found, out;
      case ZoneReply::Kind::none: {
        // The error may have taken the delegation of a zone that was given.
        const bool cut_may_be_hidden =
            at + 1 < zones.size() && out.zone->may_be_hidden(zones[at + 1]->origin(), RrType::NS);
        return out.kind = cut_may_be_hidden ? Kind::hidden : Kind::none, out;
      }
      case ZoneReply::Kind::hidden:
        return out.kind = Kind::hidden, out;
      case ZoneReply::Kind::referral:
        return out.kind = Kind::delegated, out;
      case ZoneReply::Kind::alias:
        if (hops == 0 && reply.alias->type == RrType::CNAME) out.alias = reply.alias;
        out.followed.push_back({out.zone, reply.alias});
        if (!reply.next) return out;  // a DNAME makes the name too long: there is no such name
        out.end = *std::move(reply.next);
    }
  }
  return out.kind = Kind::alias_loop, out;
}

}  // namespace doczone::harness
