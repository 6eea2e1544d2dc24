// One function a verb, each in the file of its name: it registers the options, and tells what the verb does.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "harness/cli/output/environment.h"
#include "harness/cli/settings/setting_options.h"
#include "harness/cli/settings/settings.h"

namespace CLI {
class App;
}

namespace doczone::cli {

struct Verb {
  Verb(CLI::App& program, const std::string& name, const std::string& description);

  CLI::App* app;  // of the program's, which must outlive this
  SettingOptions options;
  std::function<int(Environment&, const Settings&)> run;  // returns the exit code
};

Verb add_check(CLI::App& program);
Verb add_crosscheck(CLI::App& program);
Verb add_extract(CLI::App& program);
Verb add_validate(CLI::App& program);
Verb add_generate(CLI::App& program);
Verb add_init(CLI::App& program);
Verb add_config(CLI::App& program);
Verb add_explain(CLI::App& program);
Verb add_help(CLI::App& program);
Verb add_version(CLI::App& program);
Verb add_completion(CLI::App& program);
// Runs the program with other arguments and surroundings; only the program itself can.
using RunsProgram = std::function<int(const std::vector<std::string>&, Environment&)>;
Verb add_demo(CLI::App& program, const RunsProgram& runs);

}  // namespace doczone::cli
