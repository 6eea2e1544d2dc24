// What version control keeps beside somebody's own files.
#pragma once

#include <string>

namespace doczone {

// Whether a folder of git stands in a path: what lies there can hold credentials, and names programs that are run.
bool leads_into_git(const std::string& path);

}  // namespace doczone
