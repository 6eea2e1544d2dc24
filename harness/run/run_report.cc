#include "harness/run/run_report.h"

namespace doczone::harness {

void RunReport::add(const ZoneSet& zones) {
  document.summary.zones += zones.zones().size();
  for (const ZoneInView& one : zones.zones()) {
    sources.emplace(one.zone.text().path(), std::make_shared<const SourceText>(one.zone.text()));
  }
  internal.add(zones);
}

}  // namespace doczone::harness
