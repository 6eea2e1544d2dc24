// One profile held against a model: shared by `validate` and `check`.
#pragma once

#include <optional>
#include <string>

#include "harness/cli/zone_loading.h"
#include "harness/report/report.h"
#include "harness/validation.h"
#include "model/profile.h"

namespace doczone::cli {

Result<DeploymentProfile> load_profile(const FileSystem& files, const std::string& path);

// Adds findings, verdicts, the number of zones and their texts. Error: a zone that cannot be opened, or a profile
// without any expectation.
std::optional<Error> validate_profile(const FileSystem& files, const CanonicalModel& model,
                                      const DeploymentProfile& profile, const ZoneRequest& request,
                                      FindingsDocument& document, harness::Sources& sources);

void add_zone_sources(const harness::ZoneSet& zones, harness::Sources& sources);

}  // namespace doczone::cli
