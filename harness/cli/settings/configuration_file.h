// doczone.toml, found and held against the checks that there are.
#pragma once

#include <optional>
#include <string>

#include "model/configuration.h"
#include "model/file_system.h"

namespace doczone::cli {

// The named one, else doczone.toml in the working folder or the nearest above it; nothing when there is none. Error: it
// cannot be read, or names a check that does not exist.
Result<std::optional<Configuration>> find_configuration(const FileSystem& files, const std::string& named);

}  // namespace doczone::cli
