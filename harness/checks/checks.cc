#include "harness/checks/checks.h"

#include <algorithm>
#include <string>

#include "harness/checks/pages.h"

namespace doczone::harness {

ZoneChecks zone_checks() {
  static const ZoneCheck kChecks[] = {
#define DOCZONE_CHECK(stem, kind, occasions) {&stem##_entry, stem, occasions},
#include "harness/checks/checks.def"
#undef DOCZONE_CHECK
  };
  return kChecks;
}

std::vector<CheckEntry> zone_catalogue() {
  std::vector<CheckEntry> entries;
  for (const ZoneCheck& check : zone_checks()) {
    CheckEntry entry = *check.entry;
    std::string stem(entry.id);
    std::replace(stem.begin(), stem.end(), '-', '_');
    entry.page = zone_check_page(stem);
    entries.push_back(entry);
  }
  return entries;
}

}  // namespace doczone::harness
