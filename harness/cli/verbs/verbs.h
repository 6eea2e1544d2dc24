// One function a verb, each in the file of its name: it registers its options and leaves what it does in `action`.
#pragma once

#include <functional>

#include "harness/cli/app.h"
#include "harness/cli/settings/settings.h"

namespace CLI {
class App;
}

namespace doczone::cli {

using Action = std::function<int(Environment&, const RunContext&)>;

void add_check(CLI::App& app, Action& action);
void add_crosscheck(CLI::App& app, Action& action);
void add_extract(CLI::App& app, Action& action);
void add_validate(CLI::App& app, Action& action);
void add_generate(CLI::App& app, Action& action);
void add_init(CLI::App& app, Action& action);
void add_config(CLI::App& app, Action& action);
void add_explain(CLI::App& app, Action& action);

}  // namespace doczone::cli
