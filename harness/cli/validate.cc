#include <CLI/CLI.hpp>

#include "harness/cli/demands.h"
#include "harness/cli/options.h"
#include "harness/cli/validation_run.h"
#include "harness/cli/verbs.h"

namespace doczone::cli {
namespace {

struct ValidateOptions {
  ZoneOptions zones;
  DocumentOptions documents;
  std::string model;
  CommonOptions common;
};

std::optional<Error> check_combination(const ValidateOptions& options, bool has_profile) {
  const bool demands = !options.documents.pages.empty() || !options.model.empty();
  if (!options.documents.pages.empty() && !options.model.empty())
    return Error{"--docs and --model both say what is demanded; give one"};
  if (demands && !has_profile) return Error{"--profile is missing: whose domains should the zones serve?"};
  if (!demands && has_profile) return Error{"--docs or --model is missing: what do the zones have to meet?"};
  if (options.zones.zones.empty() && !has_profile) return Error{"no zone: name a file, or a profile that does"};
  return std::nullopt;
}

int validate(Environment& environment, const ValidateOptions& options, const RunContext& context) {
  if (const auto error = check_combination(options, !context.profiles.empty())) return cannot(environment, *error);
  const auto request = zone_request(options.zones, environment.in);
  if (!request) return cannot(environment, request.error());
  RunResult result;
  result.internal.wanted = !options.common.redact.empty();
  if (context.profiles.empty()) {
    if (const auto error = validate_files(environment, context, *request, result)) return cannot(environment, *error);
  } else {
    auto demands = load_demands(environment.files, options.documents, options.model);
    if (!demands) return cannot(environment, demands.error());
    result.document = std::move(demands->document);
    result.sources = std::move(demands->sources);
    if (const auto error =
            validate_deployments(environment, context, options.zones, *request, std::move(demands->model), result))
      return cannot(environment, *error);
  }
  result.document.finish();
  return with_unknown(report(environment, options.common, result), options.zones, result.document);
}

}  // namespace

void add_validate(CLI::App& app, Action& action) {
  const auto options = std::make_shared<ValidateOptions>();
  CLI::App* const verb = app.add_subcommand("validate", "Hold zone files against what the documentation demands");
  verb->footer(
      "  doczone validate --docs docs/ --profile deployment.toml  zones against pages\n"
      "  doczone validate --model model.json --profile deployment.toml\n"
      "  doczone validate --origin example.org zone.db            is it a sound zone?");
  add_positional(*verb, "zones", "zones", options->zones.zones);
  add_demand_options(*verb, options->documents, options->model);
  add_document_options(*verb, options->documents);
  add_zone_options(*verb, options->zones);
  add_common_options(*verb, options->common);
  verb->callback([options, &action] {
    action = [options](Environment& environment, const RunContext& context) {
      return validate(environment, *options, context);
    };
  });
}

}  // namespace doczone::cli
