// The program, without main(): what tests call.
#pragma once

#include <string>
#include <vector>

#include "harness/cli/output/environment.h"

namespace doczone::cli {

// `arguments` without the program's name.
int run(const std::vector<std::string>& arguments, Environment& environment);

}  // namespace doczone::cli
