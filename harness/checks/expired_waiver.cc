#include "harness/checks/checks.h"

namespace doczone::harness {

// harness/judging/waivers.cc finds them: a waiver stands in the profile, and says nothing about an expectation.
const CheckEntry expired_waiver_entry{"expired-waiver", "A waiver of the profile has run out.", Severity::warning, {}};

}  // namespace doczone::harness
