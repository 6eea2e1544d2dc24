#include "harness/judging/asked_names.h"

#include <algorithm>

namespace doczone::harness {
namespace {

std::vector<ZoneInView> noting(const ZoneSet& zones, std::vector<std::unordered_set<DomainName>>& names) {
  std::vector<ZoneInView> out;
  for (const ZoneInView& one : zones.zones()) out.push_back({one.view, one.zone.noting(names[out.size()])});
  return out;
}

}  // namespace

NotedZones::NotedZones(const ZoneSet& zones)
    : noted_(zones.zones().size()), asked_(zones.zones().size()), zones_(noting(zones, noted_)) {
  for (std::size_t i = 0; i < zones_.zones().size(); ++i) places_[&zones_.zones()[i].zone] = i;
}

void NotedZones::ask(View view, const DomainName& name) {
  if (const Zone* const zone = zones_.zone_for(view, name)) zone->at(name);
}

void NotedZones::expect(const ZoneAnswer& answer) {
  for (const FollowedAlias& alias : answer.followed) {
    AskedZone& zone = noted_for(alias.zone);
    zone.expected.insert({alias.record->owner, alias.record->type});
    zone.reached = true;
  }
  if (answer.zone == nullptr) return;
  AskedZone& zone = noted_for(answer.zone);
  for (const ResourceRecord* record : answer.records) zone.expected.insert({record->owner, record->type});
  zone.reached = true;
}

AskedNames NotedZones::asked() const {
  AskedNames out = asked_;
  for (std::size_t i = 0; i < noted_.size(); ++i) {
    std::vector<DomainName>& sorted = out[i].names;
    sorted.assign(noted_[i].begin(), noted_[i].end());
    std::sort(sorted.begin(), sorted.end());
  }
  return out;
}

}  // namespace doczone::harness
