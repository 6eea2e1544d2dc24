#include "harness/cli/deployments/profile_settings.h"

#include <gtest/gtest.h>

namespace doczone::cli::profile_settings_test {
namespace {

DeploymentProfile profile(const std::string& path, FailOn fail_on) {
  DeploymentProfile out;
  out.path = path;
  out.fail_on = fail_on;
  return out;
}

TEST(ProfileSettingsTest, TheStrictestDecidesWhenARunFails) {
  const struct {
    std::vector<FailOn> said;
    FailOn expected;
    std::string decides;
  } cases[] = {
      {{FailOn::never}, FailOn::never, "0"},
      {{FailOn::never, FailOn::error}, FailOn::error, "1"},
      {{FailOn::error, FailOn::never}, FailOn::error, "0"},
      {{FailOn::error, FailOn::error}, FailOn::error, "0"},
      {{FailOn::error, FailOn::warning, FailOn::never}, FailOn::warning, "1"},
  };
  for (const auto& c : cases) {
    ProfileSettings settings;
    for (std::size_t i = 0; i < c.said.size(); ++i) settings.add(profile(std::to_string(i), c.said[i]));
    EXPECT_EQ(settings.fail_on, c.expected);
    const SettingValue expected{std::string(to_string(c.expected)), SettingSource::profile, c.decides};
    EXPECT_EQ(settings.values.at("fail_on"), expected);
  }
}

TEST(ProfileSettingsTest, AProfileThatNamesNoFolderSaysNothingAboutIt) {
  ProfileSettings settings;
  DeploymentProfile one = profile("p.toml", FailOn::error);
  settings.add(one);
  EXPECT_EQ(settings.values.count("include_root"), 0U);
  one.include_root = "zones";
  one.include_root_of = "base.toml";
  settings.add(one);
  const SettingValue expected{std::string("zones"), SettingSource::profile, "base.toml"};
  EXPECT_EQ(settings.values.at("include_root"), expected);
}

}  // namespace
}  // namespace doczone::cli::profile_settings_test
