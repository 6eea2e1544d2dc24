#include <CLI/CLI.hpp>

#include "harness/cli/deployments/validation_run.h"
#include "harness/cli/documents/by_source.h"
#include "harness/cli/documents/crosscheck_run.h"
#include "harness/cli/documents/demands.h"
#include "harness/cli/settings/finding_filter.h"
#include "harness/cli/verbs/verbs.h"

namespace doczone::cli {
namespace {

struct CheckOptions {
  std::string today;  // empty: today
  FindingFilter filter;
};

std::optional<Error> nothing_to_check(const Settings& settings) {
  if (!settings.texts("docs").empty() || !settings.texts("zones").empty()) return std::nullopt;
  if (!settings.text("model").empty() && !settings.profiles.empty()) return std::nullopt;
  if (!settings.configuration) return Error{"no doczone.toml here or in a folder above; name one with -c"};
  return Error{"nothing to check: expected `docs`, or `model` with a profile, or `zones`",
               settings.configuration->path};
}

// What the pages, or a model in their place, demand of the zones; and what is wrong with the pages.
Result<Judgement> judge_pages(const FileSystem& files, const Settings& settings, RunResult& result) {
  Judgement judgement;
  auto request = crosscheck_request(settings);
  if (!request) return request.error();
  if (!request->documents.pages.empty()) {
    const auto run = CrosscheckRun::prepare(files, *std::move(request));
    if (!run) return run.error();
    auto judged = run->judge(files);
    if (!judged) return judged.error();
    judgement = *std::move(judged);
    take_judgement(judgement, result);
  } else if (const std::string model = settings.text("model"); !model.empty()) {
    auto demands = load_demands(files, {std::move(request->documents), model});
    if (!demands) return demands.error();
    judgement.documentation.result.model = std::move(demands->model);
    result.document = std::move(demands->document);
  }
  return judgement;
}

int check(Environment& environment, const CheckOptions& options, const Settings& settings) {
  if (const auto error = options.filter.fault()) return cannot(environment, *error);
  if (const auto error = nothing_to_check(settings)) return cannot(environment, *error);
  const auto reports = report_settings(settings);
  if (!reports) return cannot(environment, reports.error());
  const auto request = zone_request(settings, environment.in);
  if (!request) return cannot(environment, request.error());
  RunResult result;
  result.internal.wanted = reports->redact;
  // Pages first: what they agree on is what the zones have to meet.
  auto judgement = judge_pages(environment.files, settings, result);
  if (!judgement) return cannot(environment, judgement.error());
  if (!settings.profiles.empty()) {
    CanonicalModel model = std::move(judgement->documentation.result.model);
    if (const auto error =
            validate_deployments(environment, settings, options.today, *request, std::move(model), result))
      return cannot(environment, *error);
  } else if (!request->files.empty()) {
    if (const auto error = validate_files(environment, settings, *request, result)) return cannot(environment, *error);
  }
  options.filter.apply(result.document.findings);
  result.document.finish();
  if (reports->wants(harness::ReportFormat::html)) describe_source_cells(judgement->documentation, result.document);
  return with_unknown(report(environment, *reports, result), settings, result.document);
}

}  // namespace

Verb add_check(CLI::App& program) {
  Verb verb(program, "check",
            "Everything that doczone.toml names: pages, then zones. Takes the options of crosscheck and "
            "validate, too.");
  verb.app->footer(
      "  doczone check                           all of it, as doczone.toml says\n"
      "  doczone check --report sarif=out.sarif --report html=out.html");
  const auto options = std::make_shared<CheckOptions>();
  add_demand_settings(verb.options);
  add_crosscheck_settings(verb.options);
  verb.options.add("zones");
  add_zone_settings(*verb.app, verb.options, options->today);
  // What crosscheck and validate explain is set in the file.
  for (CLI::Option* const option : verb.app->get_options()) {
    if (option->get_name() != "--jobs" && option->get_name() != "--help") option->group("");
  }
  add_report_settings(verb.options);
  add_filter_options(*verb.app, options->filter);
  verb.run = [options](Environment& environment, const Settings& settings) {
    return check(environment, *options, settings);
  };
  return verb;
}

}  // namespace doczone::cli
