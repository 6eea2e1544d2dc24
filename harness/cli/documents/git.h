// What git knows about files: asked of the program `git` itself.
#pragma once

#include <set>
#include <string>

#include "model/result.h"

namespace doczone::cli {

// Absolute paths of the files that differ from where `ref` and the working tree parted, new and not yet added ones
// among them; deleted ones are not. `folder` lies in the repository. Error: it does not, there is no such revision, or
// no git.
Result<std::set<std::string>> changed_files(const std::string& folder, const std::string& ref);

}  // namespace doczone::cli
