#include "harness/cli/settings/check_settings.h"

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "harness/cli/settings/paths.h"

namespace doczone::cli {
namespace {

using Severities = std::map<std::string, std::optional<Severity>>;  // by check; nothing: it is off

Severities severities_for(const Configuration& configuration, const std::string& path) {
  Severities out;
  const auto take = [&](const std::vector<CheckSetting>& settings) {
    for (const CheckSetting& setting : settings) out[setting.check] = setting.severity;
  };
  take(configuration.checks);
  for (const PathSettings& settings : configuration.paths) {
    if (std::any_of(settings.files.begin(), settings.files.end(),
                    [&](const std::string& pattern) { return matches_pattern(pattern, path); }))
      take(settings.checks);
  }
  return out;
}

// The folder that all a pattern matches lies in, below the folder of the settings; empty: that one.
std::string folder_of_pattern(const std::string& pattern) {
  const std::size_t slash = pattern.substr(0, pattern.find_first_of("*?")).rfind('/');
  return slash == std::string::npos ? std::string() : pattern.substr(0, slash);
}

// What lies below the folder of the settings; each folder is listed once, however many patterns begin there.
class FilesBelow {
 public:
  FilesBelow(const FileSystem& files, std::string folder) : files_(files), folder_(std::move(folder)) {}

  bool matches(const std::string& pattern) {
    if (pattern.find_first_of("*?") == std::string::npos) return files_.exists(below(pattern));
    const std::string inner = folder_of_pattern(pattern);
    const std::string listed = inner.empty() ? folder_ : below(inner);
    if (!files_.is_folder(listed)) return false;
    const auto [known, fresh] = listings_.try_emplace(listed, std::vector<std::string>());
    if (fresh) known->second = files_.list(listed);
    const Result<std::vector<std::string>>& paths = known->second;
    const std::size_t cut = folder_ == "." ? 0 : folder_.size() + 1;
    return !paths || std::any_of(paths->begin(), paths->end(), [&](const std::string& path) {
      return path.size() > cut && matches_pattern(pattern, std::string_view(path).substr(cut));
    });
  }

 private:
  std::string below(const std::string& path) const { return folder_ == "." ? path : folder_ + "/" + path; }

  const FileSystem& files_;
  std::string folder_;
  std::map<std::string, Result<std::vector<std::string>>> listings_;
};

}  // namespace

void apply_check_settings(const Configuration& configuration, std::vector<Finding>& findings) {
  if (configuration.checks.empty() && configuration.paths.empty()) return;
  const std::string folder = folder_of(configuration.path);
  std::map<std::string, Severities> seen;  // by path
  std::erase_if(findings, [&](Finding& finding) {
    const auto [at, fresh] = seen.try_emplace(finding.where.path);
    if (fresh) at->second = severities_for(configuration, seen_from(folder, finding.where.path));
    const auto found = at->second.find(finding.check);
    if (found == at->second.end()) return false;
    if (!found->second) return true;
    finding.severity = *found->second;
    return false;
  });
}

std::vector<std::string> idle_patterns(const FileSystem& files, const Configuration& configuration) {
  FilesBelow below(files, folder_of(configuration.path));
  std::vector<std::string> out;
  for (const PathSettings& settings : configuration.paths) {
    for (const std::string& pattern : settings.files) {
      std::string plain = pattern;
      while (plain.starts_with("./")) plain.erase(0, 2);
      while (plain.ends_with('/')) plain.pop_back();
      if (!below.matches(plain))
        out.push_back(configuration.path + ":" + std::to_string(settings.where.line) + ": no file matches '" + pattern +
                      "', so that its [[path]] changes nothing");
    }
  }
  return out;
}

}  // namespace doczone::cli
