#include "harness/cli/app.h"

#include <algorithm>
#include <ostream>

#include <CLI/CLI.hpp>

#include "harness/cli/options.h"
#include "harness/cli/verbs.h"

namespace doczone::cli {

int run(const std::vector<std::string>& arguments, Environment& environment) {
  CLI::App app{"doczone: documentation as the test oracle for DNS", "doczone"};
  app.set_version_flag("--version", "doczone " + std::string(kVersion));
  app.require_subcommand(1);
  app.footer(
      "Examples:\n"
      "  doczone crosscheck docs/                                    damaged cells of translations\n"
      "  doczone extract docs/ -o model.json                         what the pages demand\n"
      "  doczone validate --docs docs/ --profile deployment.toml     zones against pages\n"
      "  doczone explain mangled-name                                what a check means\n\n"
      "Exit code: 0 clean, 1 findings, 2 the job could not be done.");
  Action action;
  add_check(app, action);
  add_crosscheck(app, action);
  add_extract(app, action);
  add_validate(app, action);
  add_generate(app, action);
  add_init(app, action);
  add_explain(app, action);
  std::vector<std::string> reversed(arguments.rbegin(), arguments.rend());
  try {
    app.parse(std::move(reversed));
  } catch (const CLI::ParseError& error) {
    const int code = app.exit(error, environment.out, environment.err);
    return code == 0 ? kClean : kCannot;
  }
  return action(environment);
}

}  // namespace doczone::cli
