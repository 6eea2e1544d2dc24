#include "harness/checks/checks.h"
#include "harness/judging/waivers.h"

namespace doczone::harness {

const CheckEntry expired_waiver_entry{"expired-waiver", "A waiver of the profile has run out.", Severity::warning, {}};

std::optional<std::string> expired_waiver(const WaiverUse& use) {
  if (!use.expired) return std::nullopt;
  return name_of(use.waiver) + " ran out on " + use.waiver.until +
         (use.covered > 0 ? "; what it accepted is reported again" : "; there is nothing left that it would accept");
}

}  // namespace doczone::harness
