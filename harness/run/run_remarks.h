// What a run has to say about its zones beside its findings, one sentence each.
#pragma once

#include <string>
#include <vector>

#include "harness/demands/expectations.h"
#include "harness/judging/asked_names.h"
#include "harness/zone/zone_set.h"
#include "model/finding.h"

namespace doczone::harness {

// What in the zones was not read quite as it stands, though nothing is wrong with it; one remark for each zone.
std::vector<std::string> recovery_remarks(const ZoneSet& zones);

// Zones of which nobody demands anything, and into which no alias of a demanded name leads. `asked`: by the validation
// of these zones.
std::vector<std::string> unasked_zone_remarks(const ZoneSet& zones, const ExpectationSet& expectations,
                                              const AskedNames& asked);

// Names that still have the address that `doczone generate` printed in place of theirs.
std::vector<std::string> placeholder_remarks(const std::vector<Finding>& findings);

}  // namespace doczone::harness
