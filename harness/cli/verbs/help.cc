// The verbs that tell of the program itself: `help` and `version`.
#include <CLI/CLI.hpp>

#include "harness/cli/output/command.h"
#include "harness/cli/output/manual.h"
#include "harness/cli/output/usage.h"
#include "harness/cli/verbs/verbs.h"

namespace doczone::cli {
namespace {

struct HelpOptions {
  std::string verb;  // empty: all of them
  std::string format = "text";
};

int help(Environment& environment, const CLI::App& program, const HelpOptions& options) {
  if (options.format == "man")
    return write_output(environment, "", manual_page(command_of(program), commands_of(program), kVersion));
  if (options.verb.empty()) {
    // The program's own help() is that of the verb that was parsed: this one.
    return write_output(environment, "", program.get_formatter()->make_help(&program, "", CLI::AppFormatMode::Normal));
  }
  for (const CLI::App* const verb : program.get_subcommands([](const CLI::App*) { return true; })) {
    if (verb->get_name() == options.verb) return write_output(environment, "", verb->help());
  }
  return cannot(environment, {unknown_verb(program, options.verb)}, "`doczone --help` shows what there is");
}

}  // namespace

Verb add_help(CLI::App& program) {
  Verb verb(program, "help", "Show the verbs, or a verb's options");
  verb.app->footer(
      "  doczone help crosscheck          a verb's options\n"
      "  doczone help --format man > doczone.1");
  const auto options = std::make_shared<HelpOptions>();
  verb.app->add_option("verb", options->verb, "A verb")->type_name("VERB");
  static constexpr std::string_view kForms[]{"text", "man"};
  takes_one_of(verb.app->add_option("--format", options->format, "text (default), or man: the manual page"), kForms)
      ->type_name("FORMAT")
      ->group("Answer");
  verb.run = [options, &program](Environment& environment, const Settings&) {
    return help(environment, program, *options);
  };
  return verb;
}

Verb add_version(CLI::App& program) {
  Verb verb(program, "version", "Show the version");
  verb.app->footer(
      "  doczone version      the same as doczone --version\n"
      "  doczone version | cut -d ' ' -f 2");
  verb.run = [](Environment& environment, const Settings&) {
    return write_output(environment, "", "doczone " + std::string(kVersion) + "\n");
  };
  return verb;
}

}  // namespace doczone::cli
