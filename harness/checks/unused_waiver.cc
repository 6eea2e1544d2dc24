#include "harness/checks/checks.h"
#include "harness/judging/waivers.h"

namespace doczone::harness {

const CheckEntry unused_waiver_entry{
    "unused-waiver", "A waiver of the profile accepts nothing that was found.", Severity::note, {}};

std::optional<std::string> unused_waiver(const WaiverUse& use) {
  if (use.expired || use.covered > 0) return std::nullopt;
  return name_of(use.waiver) + " accepts nothing that was found";
}

}  // namespace doczone::harness
