#include "harness/checks/checks.h"

#include <algorithm>
#include <set>
#include <string>

#include "harness/checks/pages.h"

namespace doczone::harness {
namespace {

// Of the functions of one name, the one of this kind.
template <class Kind>
constexpr Kind* judge(Kind* function) {
  return function;
}

}  // namespace

ZoneChecks zone_checks() {
  static const ZoneCheck kChecks[] = {
#define DOCZONE_CHECK(stem, kind, occasions) {&stem##_entry, judge<kind>(stem), occasions},
#define DOCZONE_ALSO(stem, kind) {&stem##_entry, judge<kind>(stem)},
#include "harness/checks/checks.def"
#undef DOCZONE_CHECK
#undef DOCZONE_ALSO
  };
  return kChecks;
}

std::vector<CheckEntry> zone_catalogue() {
  std::vector<CheckEntry> entries;
  std::set<const CheckEntry*> known;
  for (const ZoneCheck& check : zone_checks()) {
    if (!known.insert(check.entry).second) continue;
    CheckEntry entry = *check.entry;
    std::string stem(entry.id);
    std::replace(stem.begin(), stem.end(), '-', '_');
    entry.page = zone_check_page(stem);
    entries.push_back(entry);
  }
  return entries;
}

}  // namespace doczone::harness
