#include "model/version_control.h"

#include <algorithm>
#include <filesystem>

#include "model/ascii.h"

namespace doczone {

bool leads_into_git(const std::string& path) {
  const std::filesystem::path parts(path);
  return std::any_of(parts.begin(), parts.end(),
                     [](const std::filesystem::path& part) { return ascii_lower(part.string()) == ".git"; });
}

}  // namespace doczone
