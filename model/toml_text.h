// Values as TOML writes them.
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace doczone {

// A basic string. What cannot be seen is escaped, since people review these files.
std::string toml_string(std::string_view text);
// `["a", "b"]`
std::string toml_array(std::span<const std::string> texts);

}  // namespace doczone
