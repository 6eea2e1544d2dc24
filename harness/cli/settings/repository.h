// The git repository that a folder lies in, found without asking git.
#pragma once

#include <optional>
#include <string>

namespace doczone::cli {

// The nearest folder upwards that holds a `.git` that git made: its folder, or a file that says where that lies. No
// branch can bring one along, since git refuses to track files of that name; while any other folder of a branch can
// hold `HEAD`, `config` and `refs/`, which git would take for a repository. Absolute, without links.
std::optional<std::string> repository_above(const std::string& folder);

}  // namespace doczone::cli
