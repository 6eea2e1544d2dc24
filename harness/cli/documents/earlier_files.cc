#include "harness/cli/documents/earlier_files.h"

#include <algorithm>
#include <filesystem>

namespace doczone::cli {

std::vector<std::string> EarlierFiles::earlier_below(const std::string& folder) const {
  std::string begin = today_.resolve(folder);
  if (!begin.ends_with('/')) begin += '/';
  std::vector<std::string> out;
  for (auto at = bytes_.lower_bound(begin); at != bytes_.end() && at->first.starts_with(begin); ++at) {
    if (at->second) out.push_back(at->first.substr(begin.size()));
  }
  return out;
}

std::optional<Error> EarlierFiles::read_into(const std::string& path, std::string& buffer) const {
  const auto found = bytes_.find(today_.resolve(path));
  if (found == bytes_.end()) return today_.read_into(path, buffer);
  if (!found->second) return Error{"was not there", path};
  buffer = *found->second;
  return std::nullopt;
}

Result<SourceText> EarlierFiles::open(const std::string& path, std::size_t limit) const {
  const bool is_same = !bytes_.contains(today_.resolve(path));
  return is_same ? today_.open(path, limit) : read_text(path, limit);
}

Result<std::vector<std::string>> EarlierFiles::list(const std::string& folder) const {
  std::vector<std::string> out;
  if (today_.is_folder(folder)) {
    auto listed = today_.list(folder);
    if (!listed) return listed;
    out = *std::move(listed);
    std::erase_if(out, [&](const std::string& path) { return bytes_.count(today_.resolve(path)) > 0; });
  }
  for (const std::string& way : earlier_below(folder))
    out.push_back(folder == "." ? way : (std::filesystem::path(folder) / way).string());
  std::sort(out.begin(), out.end());
  return out;
}

bool EarlierFiles::is_folder(const std::string& path) const {
  return today_.is_folder(path) || !earlier_below(path).empty();
}

bool EarlierFiles::exists(const std::string& path) const {
  const auto found = bytes_.find(today_.resolve(path));
  return found == bytes_.end() ? today_.exists(path) || is_folder(path) : found->second.has_value();
}

std::vector<std::string> EarlierFiles::names_in(const std::string& folder) const {
  std::vector<std::string> out = today_.names_in(folder);
  for (const std::string& way : earlier_below(folder)) out.push_back(way.substr(0, way.find('/')));
  std::erase_if(out, [&](const std::string& name) {
    const auto found = bytes_.find(today_.resolve((std::filesystem::path(folder) / name).string()));
    return found != bytes_.end() && !found->second;
  });
  std::sort(out.begin(), out.end());
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

}  // namespace doczone::cli
