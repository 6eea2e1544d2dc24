// --today: the day that waivers are held against.
#pragma once

#include <string>

#include "harness/cli/app.h"

namespace CLI {
class App;
}

namespace doczone::cli {

void add_today_option(CLI::App& verb, std::string& today);
// --today where it is given, else the environment's. Error: it is no date.
Result<std::string> day_of(const std::string& option, const Environment& environment);

}  // namespace doczone::cli
