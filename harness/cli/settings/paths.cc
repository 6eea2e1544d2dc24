#include "harness/cli/settings/paths.h"

#include <filesystem>

namespace doczone::cli {

std::string normal_path(const std::string& path) {
  return std::filesystem::path(path).lexically_normal().string();
}

bool lies_in(const std::string& path, const std::string& folder) {
  if (folder == "." && !path.starts_with('/') && !path.starts_with("..")) return true;
  if (path == folder) return true;
  return path.starts_with(folder.ends_with('/') ? folder : folder + '/');
}

}  // namespace doczone::cli
