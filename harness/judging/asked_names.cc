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

NotedZones::NotedZones(const ZoneSet& zones) : noted_(zones.zones().size()), zones_(noting(zones, noted_)) {}

void NotedZones::ask(View view, const DomainName& name) {
  if (const Zone* const zone = zones_.zone_for(view, name)) zone->at(name);
}

AskedNames NotedZones::asked() const {
  AskedNames out;
  for (const std::unordered_set<DomainName>& names : noted_) {
    std::vector<DomainName>& sorted = out.emplace_back(names.begin(), names.end());
    std::sort(sorted.begin(), sorted.end());
  }
  return out;
}

}  // namespace doczone::harness
