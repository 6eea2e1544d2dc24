// The manual page, as roff reads it.
#pragma once

#include <string>
#include <string_view>

#include "harness/cli/output/command.h"

namespace doczone::cli {

std::string manual_page(const Command& program, const std::vector<Command>& verbs, std::string_view version);

}  // namespace doczone::cli
