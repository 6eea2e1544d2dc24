// What doczone.toml says about checks, done to findings.
#pragma once

#include <vector>

#include "model/configuration.h"
#include "model/finding.h"

namespace doczone::cli {

// `[checks]` for all findings, the last `[[path]]` that fits over it: findings change their severity or go.
void apply_check_settings(const Configuration& configuration, std::vector<Finding>& findings);

}  // namespace doczone::cli
