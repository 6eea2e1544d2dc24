#include <CLI/CLI.hpp>

#include "harness/cli/deployments/demands.h"
#include "harness/cli/deployments/validation_run.h"
#include "harness/cli/output/options.h"
#include "harness/cli/verbs/verbs.h"
#include "harness/demands/expectations.h"
#include "harness/run/one_expectation.h"
#include "model/unicode.h"

namespace doczone::cli {
namespace {

struct ValidateOptions {
  ZoneOptions zones;
  DocumentOptions documents;
  std::string model;
  bool list_expectations = false;
  std::string expectation;  // empty: all
  int skip_code = kClean;
  CommonOptions common;
};

std::optional<Error> check_combination(const ValidateOptions& options, bool has_profile) {
  const bool demands = !options.documents.pages.empty() || !options.model.empty();
  if (!options.documents.pages.empty() && !options.model.empty())
    return Error{"--docs and --model both say what is demanded; give one"};
  if (demands && !has_profile) return Error{"--profile is missing: whose domains should the zones serve?"};
  if (!demands && has_profile) return Error{"--docs or --model is missing: what do the zones have to meet?"};
  if (!demands && (options.list_expectations || !options.expectation.empty()))
    return Error{"without --docs or --model, and --profile, nothing is expected"};
  if (options.zones.zones.empty() && !has_profile) return Error{"no zone: name a file, or a profile that does"};
  return std::nullopt;
}

// One a line: the names that --expectation knows.
int list_expectations(Environment& environment, const CanonicalModel& model, const DeploymentProfile& profile) {
  for (const std::string& name : harness::expectation_names(harness::make_expectations(model, profile)))
    environment.out << escape_controls(name) << "\n";
  environment.out << harness::kZoneFiles << "\n";
  return kClean;
}

// The exit code of a test: what was told about the one expectation, and --skip-code where nothing could be.
int report_expectation(Environment& environment, const ValidateOptions& options, RunResult result) {
  result.document = harness::only_expectation(result.document, options.expectation);
  if (result.document.verdicts.empty() && options.expectation != harness::kZoneFiles)
    return cannot(environment, {"no expectation is called '" + options.expectation +
                                "'; --list-expectations prints those that there are"});
  CommonOptions common = options.common;
  common.verbose = true;  // the reason is what the test is read for
  const int code = report(environment, common, result);
  if (code != kClean) return code;
  switch (harness::outcome_of(result.document)) {
    case harness::Outcome::passed:
      return kClean;
    case harness::Outcome::failed:
      return kFindings;
    case harness::Outcome::skipped:
      break;
  }
  return options.skip_code;
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
    if (options.list_expectations || !options.expectation.empty()) {
      if (context.profiles.size() > 1)
        return cannot(environment, {"there are several profiles; choose one with --profile"});
    }
    if (options.list_expectations) {
      const auto profile = harness::load_profiles(environment.files, context.profiles.front());
      if (!profile) return cannot(environment, profile.error());
      return list_expectations(environment, demands->model, *profile);
    }
    result.document = std::move(demands->document);
    result.sources = std::move(demands->sources);
    if (const auto error =
            validate_deployments(environment, context, options.zones, *request, std::move(demands->model), result))
      return cannot(environment, *error);
  }
  result.document.finish();
  if (!options.expectation.empty()) return report_expectation(environment, options, std::move(result));
  return with_unknown(report(environment, options.common, result), options.zones, result.document);
}

void add_expectation_options(CLI::App& verb, ValidateOptions& options) {
  CLI::Option* const list = verb.add_flag("--list-expectations", options.list_expectations,
                                          "Print the names of all expectations, one a line, and judge none")
                                ->group("Tests");
  verb.add_option("--expectation", options.expectation,
                  "Judge this one only; `zone-files` is what is wrong with the zones beside all expectations")
      ->type_name("NAME")
      ->excludes(list)
      ->group("Tests");
  verb.add_option("--skip-code", options.skip_code,
                  "With --expectation: exit code where nothing can be told or nothing is asked for (default: 0)")
      ->check(CLI::Range(0, 255))
      ->type_name("CODE")
      ->group("Tests");
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
  add_expectation_options(*verb, *options);
  add_common_options(*verb, options->common);
  verb->callback([options, &action] {
    action = [options](Environment& environment, const RunContext& context) {
      return validate(environment, *options, context);
    };
  });
}

}  // namespace doczone::cli
