// doczone.toml, found and held against the checks that there are.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/configuration.h"
#include "model/file_system.h"

namespace doczone::cli {

struct FoundConfiguration {
  std::optional<Configuration> configuration;  // nothing when there is none
  std::vector<std::string> remarks;            // on what was passed over
};

// The named one, else doczone.toml in the working folder or the nearest above it, up to the top of the repository or
// the user's home. A file that somebody else has put there is passed over: whoever may write to /tmp or to a folder
// that many share would else set what this user's runs do. Error: it is there and cannot be read, names a check that
// does not exist, or says what only the command line may.
Result<FoundConfiguration> find_configuration(const FileSystem& files, const std::string& named);

}  // namespace doczone::cli
