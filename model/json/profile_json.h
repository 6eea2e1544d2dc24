// A deployment profile as JSON, in the shape of its TOML form (model/schema/profile.schema.json): what programs write,
// and parse_profile() reads. Only the places where things are said do not survive.
#pragma once

#include <string>

#include "model/profile.h"

namespace doczone {

// Paths become relative to `folder` ("" is the working folder), wherever the layers lie.
std::string profile_to_json(const DeploymentProfile& profile, const std::string& folder);

}  // namespace doczone
