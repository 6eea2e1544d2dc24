// All checks that there are.
#pragma once

#include <string_view>
#include <vector>

#include "model/check.h"

namespace doczone::cli {

// Checks of pages, then of zones.
std::vector<CheckEntry> whole_catalogue();

// "there is no check 'mangled-nam'; did you mean 'mangled-name'?"; empty when there is one.
std::string unknown_check(std::string_view id);

}  // namespace doczone::cli
