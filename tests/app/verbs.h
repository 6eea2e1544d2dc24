// What the program can be told to do.
#pragma once

#include <string>
#include <vector>

namespace doczone::cli {

inline const std::vector<std::string> kVerbs{"check",  "crosscheck", "extract", "validate", "generate",   "init",
                                             "config", "explain",    "help",    "version",  "completion", "demo"};

}  // namespace doczone::cli
