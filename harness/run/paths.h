// Paths as text, without "." and "..". Only the working folder's own path is asked for.
#pragma once

#include <string>

namespace doczone::harness {

// Where that can be told.
std::string normal_path(const std::string& path);
// From the root on; where the working folder is gone, as normal_path().
std::string absolute_path(const std::string& path);

}  // namespace doczone::harness
