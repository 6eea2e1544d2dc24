// What deployment profiles say of settings; it counts where nobody else says anything.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "model/fail_on.h"
#include "model/profile.h"
#include "model/setting.h"

namespace doczone::cli {

struct ProfileSettings {
  FailOn fail_on = FailOn::error;  // the strictest of what the profiles say
  // For people, by key: those that a profile says, each with the profile that decides.
  std::map<std::string_view, SettingValue> values;

  void add(const DeploymentProfile& profile);
};

}  // namespace doczone::cli
