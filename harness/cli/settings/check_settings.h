// What doczone.toml says about checks, done to findings.
#pragma once

#include <string>
#include <vector>

#include "model/configuration.h"
#include "model/file_system.h"
#include "model/finding.h"

namespace doczone::cli {

// `[checks]` for all findings, the last `[[path]]` that fits over it: findings change their severity or go.
void apply_check_settings(const Configuration& configuration, std::vector<Finding>& findings);

// One sentence for each pattern of a `[[path]]` that no file matches: it was probably meant otherwise.
std::vector<std::string> idle_patterns(const FileSystem& files, const Configuration& configuration);

}  // namespace doczone::cli
