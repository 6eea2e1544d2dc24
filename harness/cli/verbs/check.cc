#include <CLI/CLI.hpp>

#include "harness/cli/deployments/demands.h"
#include "harness/cli/deployments/validation_run.h"
#include "harness/cli/documents/by_source.h"
#include "harness/cli/documents/crosscheck_run.h"
#include "harness/cli/output/options.h"
#include "harness/cli/verbs/verbs.h"

namespace doczone::cli {
namespace {

struct CheckOptions {
  CrosscheckRequest request;
  std::string model;
  ZoneOptions zones;
  CommonOptions common;
};

std::optional<Error> nothing_to_check(const CheckOptions& options, const RunContext& context) {
  if (!options.request.documents.pages.empty() || !options.zones.zones.empty()) return std::nullopt;
  if (!options.model.empty() && !context.profiles.empty()) return std::nullopt;
  if (!context.configuration) return Error{"no doczone.toml here or in a folder above; name one with -c"};
  return Error{"nothing to check: expected `docs`, or `model` with a profile, or `zones`", context.configuration->path};
}

Result<Judgement> judge_pages(const Environment& environment, const CheckOptions& options, const RunContext& context) {
  CrosscheckRequest request = options.request;
  request.configuration = context.configuration;
  const auto run = CrosscheckRun::prepare(environment.files, std::move(request));
  if (!run) return run.error();
  return run->judge(environment.files);
}

int check(Environment& environment, const CheckOptions& options, const RunContext& context) {
  if (const auto error = nothing_to_check(options, context)) return cannot(environment, *error);
  const auto request = zone_request(options.zones, environment.in);
  if (!request) return cannot(environment, request.error());
  RunResult result;
  result.internal.wanted = !options.common.redact.empty();
  // Pages first: what they agree on is what the zones have to meet.
  Judgement judgement;
  CanonicalModel& model = judgement.documentation.result.model;
  if (!options.request.documents.pages.empty()) {
    auto judged = judge_pages(environment, options, context);
    if (!judged) return cannot(environment, judged.error());
    judgement = *std::move(judged);
    take_judgement(judgement, result);
  } else if (!options.model.empty()) {
    auto demands = load_demands(environment.files, {}, options.model);
    if (!demands) return cannot(environment, demands.error());
    model = std::move(demands->model);
    result.document = std::move(demands->document);
  }
  if (!context.profiles.empty()) {
    if (const auto error =
            validate_deployments(environment, context, options.zones, *request, std::move(model), result))
      return cannot(environment, *error);
  } else if (!options.zones.zones.empty()) {
    if (const auto error = validate_files(environment, context, *request, result)) return cannot(environment, *error);
  }
  result.document.finish();
  if (wants_format(options.common, "html")) describe_source_cells(judgement.documentation, result.document);
  return with_unknown(report(environment, options.common, result), options.zones, result.document);
}

}  // namespace

void add_check(CLI::App& app, Action& action) {
  const auto options = std::make_shared<CheckOptions>();
  CLI::App* const verb =
      app.add_subcommand("check",
                         "Everything that doczone.toml names: pages, then zones. Takes the options of crosscheck and "
                         "validate, too.");
  verb->footer(
      "  doczone check                           all of it, as doczone.toml says\n"
      "  doczone check --report sarif=out.sarif --report html=out.html");
  add_demand_options(*verb, options->request.documents, options->model);
  add_page_options(*verb, options->request);
  add_setting(*verb, "zones", options->zones.zones);
  add_zone_options(*verb, options->zones);
  // What crosscheck and validate explain is set in the file.
  for (CLI::Option* const option : verb->get_options()) {
    if (option->get_name() != "--jobs" && option->get_name() != "--help") option->group("");
  }
  add_common_options(*verb, options->common);
  verb->callback([options, &action] {
    action = [options](Environment& environment, const RunContext& context) {
      return check(environment, *options, context);
    };
  });
}

}  // namespace doczone::cli
