#include <CLI/CLI.hpp>

#include "harness/cli/output/completions.h"
#include "harness/cli/settings/catalogue.h"
#include "harness/cli/verbs/verbs.h"

namespace doczone::cli {
namespace {

// With what the arguments of some verbs are: only the program knows all its verbs and checks.
std::vector<Command> commands_with_choices(const CLI::App& program) {
  std::vector<std::string> verbs, checks;
  std::vector<Command> out = commands_of(program);
  for (const Command& command : out) verbs.push_back(command.name);
  for (const CheckEntry& entry : whole_catalogue()) checks.emplace_back(entry.id);
  for (Command& command : out) {
    for (CommandOption& option : command.options) {
      if (option.value == "VERB") option.choices = verbs;
      if (option.value == "CHECK") option.choices = checks;
    }
  }
  return out;
}

}  // namespace

Verb add_completion(CLI::App& program) {
  Verb verb(program, "completion", "Print what a shell needs to complete command lines");
  verb.app->footer(
      "  doczone completion bash > ~/.local/share/bash-completion/completions/doczone\n"
      "  doczone completion fish > ~/.config/fish/completions/doczone.fish\n"
      "  doczone completion zsh > ~/.zfunc/_doczone");
  const auto shell = std::make_shared<std::string>();
  takes_one_of(verb.app->add_option("shell", *shell, "bash, zsh or fish"), kShells)->required()->type_name("SHELL");
  verb.run = [shell, &program](Environment& environment, const Settings&) {
    return write_output(environment, "", completions(*shell, commands_with_choices(program)));
  };
  return verb;
}

}  // namespace doczone::cli
