// One profile held against a model, from the files on disk to findings and verdicts.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "harness/judging/validation.h"
#include "harness/report/redaction.h"
#include "harness/report/report.h"
#include "harness/run/zone_loading.h"
#include "model/profile.h"

namespace doczone::harness {

// Profiles over each other, the last on top; what ends in .json is one in that form. Error: one that cannot be read or
// is wrong, or a waiver of a check that does not exist.
Result<DeploymentProfile> load_profiles(const FileSystem& files, const std::vector<std::string>& paths);

// Adds findings, verdicts, the number of zones, their texts and what of them is internal. `today` ("2026-01-31") is
// held against the waivers. Error: a zone that cannot be opened, or a profile without any expectation.
std::optional<Error> validate_profile(const FileSystem& files, const CanonicalModel& model,
                                      const DeploymentProfile& profile, const ZoneRequest& request,
                                      const std::string& today, FindingsDocument& document, Sources& sources,
                                      InternalNames& internal);

void add_zone_sources(const ZoneSet& zones, Sources& sources);

}  // namespace doczone::harness
