// A deployment profile as JSON, in the shape of its TOML form (model/schema/profile.schema.json): what programs write
// and read. Only the places where things are said do not survive.
#pragma once

#include <string>
#include <string_view>

#include "model/profile.h"

namespace doczone {

// Paths become relative to `folder` ("" is the working folder), wherever the layers lie.
std::string profile_to_json(const DeploymentProfile& profile, const std::string& folder);

// The same profile in TOML, for parse_profile(). Error: no JSON object, with line and column, or
// a null in it.
Result<std::string> profile_json_to_toml(std::string_view json, const std::string& path);

}  // namespace doczone
