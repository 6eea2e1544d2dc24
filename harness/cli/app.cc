#include "harness/cli/app.h"

#include <memory>
#include <ostream>

#include <CLI/CLI.hpp>

#include "harness/cli/output/options.h"
#include "harness/cli/output/progress.h"
#include "harness/cli/output/usage.h"
#include "harness/cli/verbs/verbs.h"

namespace doczone::cli {
namespace {

void add_verbs(CLI::App& app, Action& action) {
  add_check(app, action);
  add_crosscheck(app, action);
  add_extract(app, action);
  add_validate(app, action);
  add_generate(app, action);
  add_init(app, action);
  add_config(app, action);
  for (CLI::App* const verb : app.get_subcommands({})) add_configuration_options(*verb);
  add_explain(app, action);
}

bool is_quiet(const CLI::App& verb) {
  const CLI::Option* const quiet = verb.get_option_no_throw(setting("quiet").flag());
  return quiet != nullptr && quiet->count() > 0 && quiet->as<bool>();
}

int act(const Action& action, Environment& environment, const CLI::App& verb, const RunContext& context) {
  if (!environment.progress || is_quiet(verb)) return action(environment, context);
  Progress progress(environment.files, environment.err);
  Environment watched{environment.out,
                      environment.err,
                      environment.in,
                      progress,
                      environment.terminal,
                      environment.today,
                      environment.github_summary,
                      environment.replace,
                      environment.columns,
                      true,
                      [&progress] { progress.stop(); }};
  return action(watched, context);
}

}  // namespace

int run(const std::vector<std::string>& arguments, Environment& environment) {
  CLI::App app{"doczone: documentation as the test oracle for DNS", "doczone"};
  app.set_version_flag("--version", "doczone " + std::string(kVersion));
  app.require_subcommand(1);
  app.formatter(help_formatter());  // before the verbs, which inherit it
  app.footer(
      "  doczone crosscheck docs/                                  damaged cells\n"
      "  doczone validate --docs docs/ --profile deployment.toml   zones against pages\n"
      "  doczone check                                             as doczone.toml says\n"
      "  doczone explain mangled-name                              what a check means\n\n"
      "`doczone VERB --help` shows a verb's options.\n"
      "Exit code: 0 clean, 1 findings, 2 the job could not be done.");
  Action action;
  add_verbs(app, action);
  for (CLI::App* const verb : app.get_subcommands({})) verb->get_help_ptr()->group("Settings");
  std::vector<std::string> reversed(arguments.rbegin(), arguments.rend());
  try {
    app.parse(std::move(reversed));
  } catch (const CLI::ParseError& error) {
    if (error.get_exit_code() == 0) return app.exit(error, environment.out, environment.err);
    if (arguments.empty()) environment.err << app.help();
    return arguments.empty() ? kCannot : cannot(environment, {usage_message(app, error)});
  }
  CLI::App& verb = *app.get_subcommands().front();
  const auto context = settle_settings(environment.files, verb);
  if (!context) return cannot(environment, context.error());
  return act(action, environment, verb, *context);
}

}  // namespace doczone::cli
