#include "harness/cli/app.h"

#include <algorithm>
#include <ostream>

#include <CLI/CLI.hpp>

#include "harness/cli/output/progress.h"
#include "harness/cli/output/usage.h"
#include "harness/cli/verbs/verbs.h"

namespace doczone::cli {
namespace {

// In the order in which help lists them.
std::vector<Verb> add_verbs(CLI::App& program) {
  std::vector<Verb> verbs;
  for (Verb (*const add)(CLI::App&) :
       {add_check, add_crosscheck, add_extract, add_validate, add_generate, add_init, add_config})
    verbs.push_back(add(program));
  for (Verb& verb : verbs) verb.options.add_configuration_options();
  for (Verb (*const add)(CLI::App&) : {add_explain, add_help, add_version, add_completion})
    verbs.push_back(add(program));
  verbs.push_back(add_demo(program, run));
  for (const Verb& verb : verbs) verb.app->get_help_ptr()->group("Settings");
  return verbs;
}

// The same but for its files.
Environment over(const Environment& outer, const FileSystem& files) {
  return {outer.out,
          outer.err,
          outer.in,
          files,
          outer.terminal,
          outer.today,
          outer.github_summary,
          outer.replace,
          outer.columns,
          outer.progress,
          outer.before_output,
          outer.read};
}

int act(const Verb& verb, Environment& environment, const Settings& settings) {
  if (!environment.progress || settings.flag("quiet")) return verb.run(environment, settings);
  Progress progress(environment.files, environment.err);
  Environment watched = over(environment, progress);
  watched.before_output = [&progress] { progress.stop(); };
  return verb.run(watched, settings);
}

}  // namespace

int run(const std::vector<std::string>& arguments, Environment& surroundings) {
  const harness::RecordingFiles files(surroundings.files);
  Environment environment = over(surroundings, files);
  environment.read = &files;
  CLI::App program{"doczone: documentation as the test oracle for DNS", "doczone"};
  program.set_version_flag("-V,--version", "doczone " + std::string(kVersion));
  program.require_subcommand(1);
  program.formatter(help_formatter(environment.columns));  // before the verbs, which inherit it
  program.footer(
      "  doczone crosscheck docs/                                  damaged cells\n"
      "  doczone validate --docs docs/ --profile deployment.toml   zones against pages\n"
      "  doczone check                                             as doczone.toml says\n\n"
      "`doczone help VERB` shows a verb's options, `man doczone` everything.\n"
      "Exit code: 0 clean, 1 findings, 2 the job could not be done.");
  const std::vector<Verb> verbs = add_verbs(program);
  std::vector<std::string> reversed(arguments.rbegin(), arguments.rend());
  try {
    program.parse(std::move(reversed));
  } catch (const CLI::ParseError& error) {
    if (error.get_exit_code() == 0) return program.exit(error, environment.out, environment.err);
    if (arguments.empty()) environment.err << program.help();
    return arguments.empty() ? kCannot : cannot(environment, {usage_message(program, error)}, usage_help(program));
  }
  const auto verb =
      std::find_if(verbs.begin(), verbs.end(), [](const Verb& candidate) { return candidate.app->parsed(); });
  const auto settings = verb->options.resolve(environment.files);
  if (!settings) return cannot(environment, settings.error());
  for (const std::string& remark : settings->remarks) environment.err << complaint(remark);
  return act(*verb, environment, *settings);
}

}  // namespace doczone::cli
