#include "harness/cli/documents/git_paths.h"

#include <algorithm>

#include "harness/cli/settings/paths.h"

namespace doczone::cli {

void add_paths(std::string_view zero_separated, const std::filesystem::path& top, std::set<std::string>& out) {
  for (std::size_t at = 0; at < zero_separated.size();) {
    const std::size_t end = std::min(zero_separated.find('\0', at), zero_separated.size());
    std::string path = (top / zero_separated.substr(at, end - at)).lexically_normal().string();
    if (end > at && lies_in(path, top.string())) out.insert(std::move(path));
    at = end + 1;
  }
}

}  // namespace doczone::cli
