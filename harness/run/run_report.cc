#include "harness/run/run_report.h"

namespace doczone::harness {

void RunReport::add(const ZoneSet& zones) {
  document.summary.zones += zones.zones().size();
  for (const ZoneInView& one : zones.zones()) {
    for (std::uint32_t file = 0; file < one.zone.file_count(); ++file) {
      // An included file may be no zone file at all: nothing of it is shown.
      if (!one.zone.included_from(file).empty()) continue;
      const SourceText& text = one.zone.text(file);
      sources.emplace(text.path(), std::make_shared<const SourceText>(text));
    }
  }
  internal.add(zones);
}

}  // namespace doczone::harness
