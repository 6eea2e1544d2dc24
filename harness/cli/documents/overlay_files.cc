#include "harness/cli/documents/overlay_files.h"

#include <algorithm>
#include <filesystem>

#include "harness/run/paths.h"

namespace doczone::cli {
namespace {

std::string as_folder(const std::string& path) {
  std::string folder = harness::normal_path(path);
  if (folder == ".") return {};
  if (!folder.ends_with('/')) folder += '/';
  return folder;
}

}  // namespace

void OverlayFiles::put(const std::string& path, std::string bytes) {
  files_[harness::normal_path(path)] = std::move(bytes);
}

std::optional<Error> OverlayFiles::read_into(const std::string& path, std::string& buffer) const {
  if (!files_.empty()) {
    if (const auto found = files_.find(harness::normal_path(path)); found != files_.end()) {
      buffer = found->second;
      return std::nullopt;
    }
  }
  return below_.read_into(path, buffer);
}

Result<std::vector<std::string>> OverlayFiles::list(const std::string& folder) const {
  auto listed = below_.list(folder);
  if (!listed || files_.empty()) return listed;
  const std::string begin = as_folder(folder);
  for (const auto& [path, bytes] : files_) {
    if (!path.starts_with(begin) || below_.read(path)) continue;  // those that exist are in the list
    listed->push_back((std::filesystem::path(folder) / path.substr(begin.size())).string());
  }
  std::sort(listed->begin(), listed->end());
  return listed;
}

bool OverlayFiles::is_folder(const std::string& path) const {
  return files_.count(harness::normal_path(path)) == 0 && below_.is_folder(path);
}

bool OverlayFiles::exists(const std::string& path) const {
  return files_.count(harness::normal_path(path)) != 0 || below_.exists(path);
}

std::vector<std::string> OverlayFiles::names_in(const std::string& folder) const {
  std::vector<std::string> names = below_.names_in(folder);
  const std::string begin = as_folder(folder);
  for (const auto& [path, bytes] : files_) {
    if (path.starts_with(begin))
      names.push_back(path.substr(begin.size(), path.find('/', begin.size()) - begin.size()));
  }
  std::sort(names.begin(), names.end());
  names.erase(std::unique(names.begin(), names.end()), names.end());
  return names;
}

}  // namespace doczone::cli
