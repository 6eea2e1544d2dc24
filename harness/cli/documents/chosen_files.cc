#include "harness/cli/documents/chosen_files.h"

#include <algorithm>
#include <filesystem>

#include "extractor/pages/corpus.h"
#include "harness/cli/settings/paths.h"
#include "harness/cli/settings/repository.h"
#include "harness/run/paths.h"
#include "model/configuration.h"

namespace doczone::cli {
namespace {

constexpr std::size_t kMostRuleBytes = std::size_t{1} << 20;

std::string below_folder(const std::string& folder, const std::string& path) {
  return path.substr(folder.ends_with('/') ? folder.size() : folder.size() + 1);
}

}  // namespace

ChosenFiles::ChosenFiles(const FileSystem& below, const std::vector<std::string>& exclude)
    : ForwardedFiles(below), below_(below) {
  for (const std::string& pattern : exclude) exclude_.push_back({pattern, harness::absolute_path(pattern)});
}

std::vector<std::string> ChosenFiles::idle_patterns() const {
  std::vector<std::string> out;
  for (const Pattern& pattern : exclude_) {
    if (!pattern.is_used) out.push_back(pattern.said);
  }
  return out;
}

bool ChosenFiles::is_excluded(const std::string& path) const {
  if (exclude_.empty()) return false;
  const std::string absolute = harness::absolute_path(path);
  bool out = false;
  for (const Pattern& pattern : exclude_) {
    if (!matches_pattern(pattern.absolute, absolute)) continue;
    pattern.is_used = out = true;
  }
  return out;
}

const std::vector<IgnoreRule>& ChosenFiles::rules_in(const std::string& folder) const {
  const auto [at, fresh] = rules_.try_emplace(folder);
  if (fresh) {
    const std::string path = (std::filesystem::path(folder) / ".gitignore").string();
    // As git does it, through no link.
    if (below_.resolve(path) == path) {
      if (const auto text = below_.open(path, kMostRuleBytes)) at->second = parse_ignore_rules(text->bytes());
    }
  }
  return at->second;
}

bool ChosenFiles::is_left_out(const Listing& listing, const std::string& path, bool is_folder) const {
  // The rules that lie nearest count first.
  for (std::string folder = folder_of(path); lies_in(folder, listing.top); folder = folder_of(folder)) {
    const Ignored said = judge(rules_in(folder), below_folder(folder, path), is_folder);
    if (said != Ignored::unsaid) return said == Ignored::yes;
    if (folder == listing.top || folder == folder_of(folder)) break;
  }
  return false;
}

bool ChosenFiles::is_ignored(const Listing& listing, const std::string& path) const {
  // The folders from that one on, which was named and so is meant, down to the file's own.
  const std::string own = folder_of(path);
  if (own != listing.folder && lies_in(own, listing.folder)) {
    const auto known = ignored_folders_.find(own);
    const bool is_folder_ignored =
        known != ignored_folders_.end() ? known->second : is_ignored(listing, own) || is_left_out(listing, own, true);
    ignored_folders_[own] = is_folder_ignored;
    if (is_folder_ignored) return true;
  }
  return is_left_out(listing, path, false);
}

Result<std::vector<std::string>> ChosenFiles::list(const std::string& folder) const {
  auto listed = below_.list(folder);
  if (!listed) return listed;
  std::erase_if(*listed, [&](const std::string& path) { return is_excluded(path); });
  const std::string resolved = below_.resolve(harness::absolute_path(folder));
  const auto top = repository_above(resolved);
  if (!top) return listed;
  const Listing listing{*top, resolved};
  ignored_folders_.clear();
  const std::string named = harness::normal_path(folder);
  std::erase_if(*listed, [&](const std::string& path) {
    std::string way = harness::normal_path(path);
    if (named != ".") {
      if (!lies_in(way, named) || way.size() <= named.size()) return false;
      way = below_folder(named, way);
    }
    if (way.ends_with('/')) way.pop_back();
    if (!is_ignored(listing, (std::filesystem::path(resolved) / way).string())) return false;
    if (extractor::is_page_name(path)) ++ignored_pages_;
    return true;
  });
  return listed;
}

}  // namespace doczone::cli
