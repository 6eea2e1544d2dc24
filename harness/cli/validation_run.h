// One profile held against a model: shared by `validate` and `check`.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "harness/cli/app.h"
#include "harness/cli/zone_loading.h"
#include "harness/report/report.h"
#include "harness/validation.h"
#include "model/profile.h"

namespace CLI {
class App;
}

namespace doczone::cli {

void add_today_option(CLI::App& verb, std::string& today);
// --today where it is given, else the environment's. Error: it is no date.
Result<std::string> day_of(const std::string& option, const Environment& environment);

// Profiles over each other, the last on top. Error: one that cannot be read or is wrong, or a waiver of a check that
// does not exist.
Result<DeploymentProfile> load_profiles(const FileSystem& files, const std::vector<std::string>& paths);

// Adds findings, verdicts, the number of zones and their texts. `today` ("2026-01-31") is held against the waivers.
// Error: a zone that cannot be opened, or a profile without any expectation.
std::optional<Error> validate_profile(const FileSystem& files, const CanonicalModel& model,
                                      const DeploymentProfile& profile, const ZoneRequest& request,
                                      const std::string& today, FindingsDocument& document, harness::Sources& sources);

void add_zone_sources(const harness::ZoneSet& zones, harness::Sources& sources);

}  // namespace doczone::cli
