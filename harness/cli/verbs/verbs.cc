#include "harness/cli/verbs/verbs.h"

#include <CLI/CLI.hpp>

namespace doczone::cli {

Verb::Verb(CLI::App& program, const std::string& name, const std::string& description)
    : app(program.add_subcommand(name, description)), options(*app) {}

}  // namespace doczone::cli
