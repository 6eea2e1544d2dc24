// TOML 1.0 as data. The TOML library stays inside the .cc.
#pragma once

#include <string>
#include <string_view>

#include "model/result.h"
#include "model/settings_node.h"

namespace doczone {

// The table of the whole file. Error: its syntax, with line and column.
Result<SettingsNode> parse_toml(std::string_view toml, const std::string& path);

}  // namespace doczone
