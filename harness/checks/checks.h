// The zone checks: free functions, each in the file of its name, which begins with its entry in the catalogue. They are
// declared by their lines in checks.def.
#pragma once

#include <vector>

#include "harness/demands/demanded_record.h"
#include "harness/judging/zone_check.h"
#include "model/check.h"

namespace doczone::harness {

#define DOCZONE_CHECK(stem, kind, occasions) \
  extern const CheckEntry stem##_entry;      \
  kind stem;
#define DOCZONE_ALSO(stem, kind) kind stem;
#include "harness/checks/checks.def"
#undef DOCZONE_CHECK
#undef DOCZONE_ALSO

ZoneChecks zone_checks();
// The entries with their pages, in the order of the list.
std::vector<CheckEntry> zone_catalogue();

}  // namespace doczone::harness
