#include "model/file_system.h"

#include <algorithm>

namespace doczone {

std::vector<std::string> FileSystem::names_in(const std::string& folder) const {
  const auto listed = list(folder);
  if (!listed) return {};
  std::vector<std::string> names;
  for (const std::string& path : *listed) {
    const std::string below = path.substr(std::min(path.size(), folder.size() + 1));
    names.push_back(below.substr(0, below.find('/')));
  }
  std::sort(names.begin(), names.end());
  names.erase(std::unique(names.begin(), names.end()), names.end());
  return names;
}

}  // namespace doczone
