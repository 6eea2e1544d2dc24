// What git knows about files: asked of the program `git` itself.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "model/result.h"

namespace doczone::cli {

// Absolute paths of the files that differ from where `ref` and the working tree parted, new and not yet added ones
// among them; deleted ones are not. Asked of the repository that the working folder lies in, in a way that runs no
// program that files of a branch could name. Error: it lies in none, a page lies outside, there is no such revision, or
// no git.
Result<std::set<std::string>> changed_files(const std::string& ref, const std::vector<std::string>& pages);

// By absolute path: the pages and docsets that differ from where `ref` and the working tree parted, each with what it
// held then; nothing for a file that was not there. Asked, and refused, in the same way.
using EarlierBytes = std::map<std::string, std::optional<std::string>>;
Result<EarlierBytes> earlier_files(const std::string& ref, const std::vector<std::string>& pages);

}  // namespace doczone::cli
