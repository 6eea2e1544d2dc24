#include <CLI/CLI.hpp>

#include "harness/cli/deployments/validation_run.h"
#include "harness/cli/documents/demands.h"
#include "harness/cli/settings/finding_filter.h"
#include "harness/cli/verbs/verbs.h"
#include "harness/demands/citations.h"
#include "harness/demands/expectations.h"
#include "harness/run/deployment_run.h"
#include "harness/run/one_expectation.h"
#include "model/unicode.h"

namespace doczone::cli {
namespace {

struct ValidateOptions {
  std::string today;  // empty: today
  bool list_expectations = false;
  std::string expectation;  // empty: all
  int skip_code = kClean;
  FindingFilter filter;
};

std::optional<Error> refuse_combination(const ValidateOptions& options, const Settings& settings) {
  const bool has_pages = !settings.texts("docs").empty(), has_model = !settings.text("model").empty();
  const bool demands = has_pages || has_model, has_profile = !settings.profiles.empty();
  if (has_pages && has_model) return Error{"--docs and --model both say what is demanded; give one"};
  if (demands && !has_profile) return Error{"--profile is missing: whose domains should the zones serve?"};
  if (!demands && has_profile) return Error{"--docs or --model is missing: what do the zones have to meet?"};
  if (!demands && (options.list_expectations || !options.expectation.empty()))
    return Error{"without --docs or --model, and --profile, nothing is expected"};
  if (settings.texts("zones").empty() && !has_profile) return Error{"no zone: name a file, or a profile that does"};
  return std::nullopt;
}

// One a line: the names that --expectation knows.
int list_expectations(Environment& environment, const CanonicalModel& model, const std::vector<std::string>& layers) {
  const auto profile = harness::load_profiles(environment.files, layers);
  if (!profile) return cannot(environment, profile.error());
  for (const std::string& name : harness::expectation_names(harness::make_expectations(model, *profile)))
    environment.out << escape_controls(name) << "\n";
  environment.out << harness::kZoneFiles << "\n" << harness::kCoverage << "\n";
  return kClean;
}

// The exit code of a test: what was told about the one expectation, and --skip-code where nothing could be.
int report_expectation(Environment& environment, const ValidateOptions& options, ReportSettings reports,
                       RunResult result) {
  result.document = harness::only_expectation(result.document, options.expectation);
  if (result.document.verdicts.empty() && options.expectation != harness::kZoneFiles &&
      options.expectation != harness::kCoverage)
    return cannot(environment, {"no expectation is called '" + options.expectation +
                                "'; --list-expectations prints those that there are"});
  reports.verbose = true;  // the reason is what the test is read for
  const int code = report(environment, reports, result);
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

// A model does not say which language its pages were written in: where it has English rows, English.
LanguageTag source_language_of(const Demands& demands) {
  if (!demands.source_language.is_undetermined()) return demands.source_language;
  for (const RecordRequirement& requirement : demands.model.requirements) {
    for (const RequirementEvidence& row : requirement.evidence) {
      if (row.language.to_string().starts_with("en")) return row.language;
    }
  }
  return {};
}

int validate(Environment& environment, const ValidateOptions& options, const Settings& settings) {
  if (const auto error = refuse_combination(options, settings)) return cannot(environment, *error);
  if (const auto error = options.filter.fault()) return cannot(environment, *error);
  const auto reports = report_settings(settings);
  if (!reports) return cannot(environment, reports.error());
  const auto request = zone_request(settings, environment.in);
  if (!request) return cannot(environment, request.error());
  RunResult result;
  result.internal.wanted = reports->redact;
  if (settings.profiles.empty()) {
    if (const auto error = validate_files(environment, settings, *request, result)) return cannot(environment, *error);
  } else {
    const auto wanted = demand_settings(settings);
    if (!wanted) return cannot(environment, wanted.error());
    auto demands = load_demands(environment.files, *wanted);
    if (!demands) return cannot(environment, demands.error());
    const bool names_one = options.list_expectations || !options.expectation.empty();
    if (names_one && settings.profiles.size() > 1)
      return cannot(environment, {"there are several profiles; choose one with --profile"});
    if (options.list_expectations) return list_expectations(environment, demands->model, settings.profiles.front());
    // Who asks for no language gets the source's rows first.
    harness::cite_in(source_language_of(*demands), demands->model);
    result.document = std::move(demands->document);
    result.sources = std::move(demands->sources);
    if (const auto error =
            validate_deployments(environment, settings, options.today, *request, std::move(demands->model), result))
      return cannot(environment, *error);
  }
  options.filter.apply(result.document.findings);
  result.document.finish();
  if (!options.expectation.empty()) return report_expectation(environment, options, *reports, std::move(result));
  return with_unknown(report(environment, *reports, result), settings, result.document);
}

void add_expectation_options(CLI::App& verb, ValidateOptions& options) {
  CLI::Option* const list = verb.add_flag("--list-expectations", options.list_expectations,
                                          "Print the names of all expectations, one a line, and judge none")
                                ->group("Tests");
  verb.add_option("--expectation", options.expectation,
                  "Judge this one only; `zone-files` is what is wrong with the zones beside all expectations, "
                  "`coverage` which domains of the profile nothing was judged of")
      ->type_name("NAME")
      ->excludes(list)
      ->group("Tests");
  verb.add_option("--skip-code", options.skip_code,
                  "With --expectation: exit code where nothing can be told or nothing is asked for (default: 0)")
      ->check(CLI::Validator(
          [](std::string& value) {
            const bool is_code = !value.empty() && value.size() <= 3 && std::stoi("0" + value) <= 255 &&
                                 value.find_first_not_of("0123456789") == std::string::npos;
            return is_code ? std::string() : "'" + value + "': expected a number from 0 to 255";
          },
          "", ""))
      ->type_name("CODE")
      ->group("Tests");
}

}  // namespace

Verb add_validate(CLI::App& program) {
  Verb verb(program, "validate", "Hold zone files against what the documentation demands");
  verb.app->footer(
      "  doczone validate --docs docs/ --profile deployment.toml  zones against pages\n"
      "  doczone validate --model model.json --profile deployment.toml\n"
      "  doczone validate --origin example.org zone.db            is it a sound zone?");
  const auto options = std::make_shared<ValidateOptions>();
  verb.options.add_positional("zones", "zones");
  add_demand_settings(verb.options);
  add_document_settings(verb.options);
  add_zone_settings(*verb.app, verb.options, options->today);
  add_expectation_options(*verb.app, *options);
  add_report_settings(verb.options);
  add_filter_options(*verb.app, options->filter);
  verb.run = [options](Environment& environment, const Settings& settings) {
    return validate(environment, *options, settings);
  };
  return verb;
}

}  // namespace doczone::cli
