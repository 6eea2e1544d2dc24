#include "harness/cli/settings/check_settings.h"

#include <algorithm>
#include <map>
#include <optional>
#include <string>

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

}  // namespace doczone::cli
