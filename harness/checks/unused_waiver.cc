#include "harness/checks/checks.h"

namespace doczone::harness {

// Found by harness/judging/waivers.cc.
const CheckEntry unused_waiver_entry{
    "unused-waiver", "A waiver of the profile accepts nothing that was found.", Severity::note, {}};

}  // namespace doczone::harness
