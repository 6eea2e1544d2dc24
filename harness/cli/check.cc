#include <CLI/CLI.hpp>

#include "harness/cli/by_source.h"
#include "harness/cli/configuration_file.h"
#include "harness/cli/crosscheck_run.h"
#include "harness/cli/options.h"
#include "harness/cli/today_option.h"
#include "harness/cli/verbs.h"
#include "harness/deployment_run.h"

namespace doczone::cli {
namespace {

struct CheckOptions {
  std::string configuration;
  unsigned jobs = 0;
  std::string today;
  CommonOptions common;
};

int run_check(Environment& environment, const CheckOptions& options) {
  auto found = find_configuration(environment.files, options.configuration);
  if (!found) return cannot(environment, found.error());
  if (!*found) return cannot(environment, {"no doczone.toml here or in a folder above; name one with -c"});
  const std::optional<Configuration>& configuration = *found;
  const auto beside = [&](const std::string& file) { return beside_file(configuration->path, file); };
  CrosscheckRequest request;
  DocumentOptions& documents = request.documents;
  for (const std::string& page : configuration->docs) documents.pages.push_back(beside(page));
  if (!configuration->docset.empty()) documents.docset = beside(configuration->docset);
  if (!configuration->source_language.is_undetermined())
    documents.source_language = configuration->source_language.to_string();
  documents.jobs = options.jobs;

  const auto today = day_of(options.today, environment);
  if (!today) return cannot(environment, today.error());
  request.configuration = configuration;
  if (!configuration->baseline.empty()) request.baseline = beside(configuration->baseline);
  const auto run = CrosscheckRun::prepare(environment.files, std::move(request));
  if (!run) return cannot(environment, run.error());
  auto judged = run->judge(environment.files);
  if (!judged) return cannot(environment, judged.error());
  const Documentation& documentation = judged->documentation;
  FindingsDocument document;
  harness::Sources sources;
  documentation.describe(document);
  documentation.add_sources(sources);
  document.findings = std::move(judged->findings);
  document.remarks = std::move(judged->remarks);
  document.compared = std::move(judged->documentation.result.compared);
  std::string strictest = configuration->profiles.empty() ? "error" : "never";
  for (const std::string& name : configuration->profiles) {
    const auto profile = harness::load_profiles(environment.files, {beside(name)});
    if (!profile) return cannot(environment, profile.error());
    if (profile->fail_on == "warning" || strictest == "never") strictest = profile->fail_on;
    if (const auto error = harness::validate_profile(environment.files, documentation.result.model, *profile, {},
                                                     *today, document, sources)) {
      return cannot(environment, *error);
    }
  }
  document.finish();
  if (wants_format(options.common, "html")) describe_source_cells(documentation, document);
  return report(environment, options.common, document, sources,
                configuration->fail_on.empty() ? strictest : configuration->fail_on);
}

}  // namespace

void add_check(CLI::App& app, Action& action) {
  const auto options = std::make_shared<CheckOptions>();
  CLI::App* const verb = app.add_subcommand("check", "Everything that doczone.toml names: pages, then zones");
  verb->add_option("-c,--config", options->configuration, "Configuration (default: doczone.toml here or above)")
      ->type_name("FILE");
  verb->add_option("--jobs", options->jobs, "Threads (default: one a processor)")->type_name("N");
  add_today_option(*verb, options->today);
  add_common_options(*verb, options->common);
  verb->callback([options, &action] {
    action = [options](Environment& environment) { return run_check(environment, *options); };
  });
}

}  // namespace doczone::cli
