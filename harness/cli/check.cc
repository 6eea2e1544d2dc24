#include <filesystem>

#include <CLI/CLI.hpp>

#include "harness/cli/documentation.h"
#include "harness/cli/options.h"
#include "harness/cli/validation_run.h"
#include "harness/cli/verbs.h"
#include "model/configuration.h"

namespace doczone::cli {
namespace {

struct CheckOptions {
  std::string configuration;
  unsigned jobs = 0;
  std::string today;
  CommonOptions common;
};

// doczone.toml in the working directory or above it.
std::string find_configuration(const FileSystem& files) {
  namespace fs = std::filesystem;
  std::error_code error;
  for (fs::path folder = fs::current_path(error); !error; folder = folder.parent_path()) {
    const std::string candidate = (folder / "doczone.toml").string();
    if (files.read(candidate)) return candidate;
    if (folder == folder.parent_path()) break;
  }
  return {};
}

int run_check(Environment& environment, const CheckOptions& options) {
  namespace fs = std::filesystem;
  const std::string path =
      options.configuration.empty() ? find_configuration(environment.files) : options.configuration;
  if (path.empty()) return cannot(environment, {"no doczone.toml here or in a folder above; name one with -c"});
  const auto text = environment.files.read(path);
  if (!text) return cannot(environment, text.error());
  const auto configuration = parse_configuration(*text, path);
  if (!configuration) return cannot(environment, configuration.error());

  // Paths as a person would write them from here, not as the machine resolves them.
  const fs::path folder = fs::path(path).parent_path();
  const auto beside = [&](const std::string& file) { return fs::proximate(folder / file).lexically_normal().string(); };
  DocumentOptions documents;
  for (const std::string& page : configuration->docs) documents.pages.push_back(beside(page));
  if (!configuration->docset.empty()) documents.docset = beside(configuration->docset);
  if (!configuration->source_language.is_undetermined())
    documents.source_language = configuration->source_language.to_string();
  documents.jobs = options.jobs;

  const auto today = day_of(options.today, environment);
  if (!today) return cannot(environment, today.error());
  auto documentation = load_documentation(environment.files, documents);
  if (!documentation) return cannot(environment, documentation.error());
  FindingsDocument document;
  harness::Sources sources;
  documentation->describe(document);
  documentation->add_sources(sources);
  document.findings = std::move(documentation->result.findings);
  document.compared = std::move(documentation->result.compared);
  std::string strictest = configuration->profiles.empty() ? "error" : "never";
  for (const std::string& name : configuration->profiles) {
    const auto profile = load_profiles(environment.files, {beside(name)});
    if (!profile) return cannot(environment, profile.error());
    if (profile->fail_on == "warning" || strictest == "never") strictest = profile->fail_on;
    if (const auto error =
            validate_profile(environment.files, documentation->result.model, *profile, {}, *today, document, sources)) {
      return cannot(environment, *error);
    }
  }
  document.finish();
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
