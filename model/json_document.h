// A settings file that a program wrote, in JSON, as data. The JSON library stays inside the .cc.
#pragma once

#include <string>
#include <string_view>

#include "model/result.h"
#include "model/settings_node.h"

namespace doczone {

// The whole value. Of members of one name, the last counts. Error: its syntax, a number that 64 bits do not hold, a
// null, or values deeper in each other than any settings file has them; each with line and column.
Result<SettingsNode> parse_json(std::string_view json, const std::string& path);

}  // namespace doczone
