// Zones held against a model, or against what every zone has to be: shared by `validate` and `check`.
#pragma once

#include <optional>
#include <string>

#include "harness/cli/deployments/zone_settings.h"
#include "harness/cli/output/report_run.h"

namespace doczone::cli {

// Holds zones against the model, once for every deployment of the settings: adds findings, verdicts, zones and their
// texts, and sets result.fail_on to what the profiles say. `today` is --today. Error: a zone that cannot be opened, or
// a profile without any expectation.
std::optional<Error> validate_deployments(const Environment& environment, const Settings& settings,
                                          const std::string& today, const harness::ZoneRequest& request,
                                          CanonicalModel model, RunResult& result);
// Zones without a profile: are they sound? Error: one that cannot be opened.
std::optional<Error> validate_files(const Environment& environment, const Settings& settings,
                                    const harness::ZoneRequest& request, RunResult& result);

// The exit code, when an unknown verdict is to fail the run, too.
int with_unknown(int code, const Settings& settings, const FindingsDocument& document);

}  // namespace doczone::cli
