#include "harness/cli/settings/paths.h"

#include <filesystem>

namespace doczone::cli {

namespace fs = std::filesystem;

bool lies_in(const std::string& path, const std::string& folder) {
  if (folder == "." && !path.starts_with('/') && !path.starts_with("..")) return true;
  if (path == folder) return true;
  return path.starts_with(folder.ends_with('/') ? folder : folder + '/');
}

std::string folder_of(const std::string& path) {
  const std::string folder = fs::path(path).parent_path().string();
  return folder.empty() ? "." : folder;
}

std::string beside_file(const std::string& settings_file, const std::string& path) {
  std::error_code error;
  const fs::path joined = (fs::path(settings_file).parent_path() / path).lexically_normal();
  if (!joined.is_absolute()) return joined.string();
  // By its text: where links lead is asked when it is known what may be read.
  const fs::path seen = joined.lexically_proximate(fs::current_path(error));
  return error ? joined.string() : seen.string();
}

std::string seen_from(const std::string& folder, const std::string& path) {
  std::error_code error;
  const fs::path seen = fs::proximate(path, folder, error);
  return error ? path : seen.generic_string();
}

}  // namespace doczone::cli
