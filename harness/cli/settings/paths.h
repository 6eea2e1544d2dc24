// Paths as text. Only the working folder's own path is asked for.
#pragma once

#include <string>

namespace doczone::cli {

// Both without "." and "..". The folder itself lies in it.
bool lies_in(const std::string& path, const std::string& folder);

// "." for a file of the working folder.
std::string folder_of(const std::string& path);
// A path that stands in a settings file, as a person would write it from the working folder.
std::string beside_file(const std::string& settings_file, const std::string& path);
// A path as seen from a folder, with forward slashes.
std::string seen_from(const std::string& folder, const std::string& path);

}  // namespace doczone::cli
