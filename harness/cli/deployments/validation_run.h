// Zones held against a model, or against what every zone has to be: shared by `validate` and `check`.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "harness/cli/app.h"
#include "harness/cli/deployments/zone_options.h"
#include "harness/cli/output/options.h"
#include "harness/run/deployment_run.h"

namespace doczone::cli {

// Holds zones against the model, once for every deployment of the context: adds findings, verdicts, zones and their
// texts, and lowers result.fail_on to the strictest that a profile names. Error: a zone that cannot be opened, or a
// profile without any expectation.
std::optional<Error> validate_deployments(const Environment& environment, const RunContext& context,
                                          const ZoneOptions& options, const harness::ZoneRequest& request,
                                          CanonicalModel model, RunResult& result);
// Zones without a profile: are they sound? Error: one that cannot be opened.
std::optional<Error> validate_files(const Environment& environment, const RunContext& context,
                                    const harness::ZoneRequest& request, RunResult& result);

// The exit code, when an unknown verdict is to fail the run, too.
int with_unknown(int code, const ZoneOptions& options, const FindingsDocument& document);

}  // namespace doczone::cli
