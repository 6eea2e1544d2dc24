#include "harness/cli/deployments/profile_settings.h"

namespace doczone::cli {

void ProfileSettings::add(const DeploymentProfile& profile) {
  const auto take = [&](std::string_view key, std::string text, const std::string& path) {
    values.insert_or_assign(key, SettingValue{std::move(text), SettingSource::profile, path});
  };
  if (values.count("fail_on") == 0 || fail_on == FailOn::never || profile.fail_on == FailOn::warning) {
    fail_on = profile.fail_on;
    take("fail_on", std::string(to_string(fail_on)), profile.path);
  }
  if (!profile.include_root.empty()) take("include_root", profile.include_root, profile.include_root_of);
}

}  // namespace doczone::cli
