// Paths as text: nothing is asked of the disk.
#pragma once

#include <string>

namespace doczone::cli {

// Without "." and "..", where that can be told.
std::string normal_path(const std::string& path);

// Both without "." and "..". The folder itself lies in it.
bool lies_in(const std::string& path, const std::string& folder);

}  // namespace doczone::cli
