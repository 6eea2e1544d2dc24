// What a shell is told so that it can complete a command line.
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "harness/cli/output/command.h"

namespace doczone::cli {

inline constexpr std::array<std::string_view, 3> kShells{"bash", "zsh", "fish"};

// Precondition: `shell` is one of these.
std::string completions(std::string_view shell, const std::vector<Command>& verbs);

}  // namespace doczone::cli
