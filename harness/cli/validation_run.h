// Zones held against a model, or against what every zone has to be: shared by `validate` and `check`.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "harness/cli/app.h"
#include "harness/cli/options.h"
#include "harness/cli/zone_options.h"
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

// Holds zones against the model, once for every deployment of the context: adds findings, verdicts, zones and their
// texts, and lowers result.fail_on to the strictest that a profile names. Error: a zone that cannot be opened, or a
// profile without any expectation.
std::optional<Error> validate_deployments(const Environment& environment, const RunContext& context,
                                          const ZoneOptions& options, const ZoneRequest& request, CanonicalModel model,
                                          RunResult& result);
// Zones without a profile: are they sound? Error: one that cannot be opened.
std::optional<Error> validate_files(const Environment& environment, const RunContext& context,
                                    const ZoneRequest& request, RunResult& result);

// The exit code, when an unknown verdict is to fail the run, too.
int with_unknown(int code, const ZoneOptions& options, const FindingsDocument& document);

}  // namespace doczone::cli
