// What may be said about reports: their forms, where they go, and when a run fails.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "harness/cli/settings/setting_options.h"
#include "harness/cli/settings/settings.h"
#include "model/fail_on.h"
#include "model/result.h"

namespace doczone::cli {

enum class ColorUse { automatic, always, never };  // automatic: on a terminal

struct ReportFile {
  std::string format;
  std::string path;
};

struct ReportSettings {
  std::string format = "text";
  std::string output;             // empty: standard output
  std::vector<ReportFile> files;  // more reports
  std::optional<FailOn> fail_on;  // nothing: what the profile says, else errors
  ColorUse color = ColorUse::automatic;
  bool redact = false;  // mask internal names and addresses
  bool verbose = false;
  bool quiet = false;
  bool junit_strict = false;
  bool statistics = false;
  std::string link_template;

  // Whether one of the reports has this form.
  bool wants(std::string_view wanted) const;
};

void add_report_settings(SettingOptions& options);
// Error: a report without a file, or of a form that there is not.
Result<ReportSettings> report_settings(const Settings& settings);

}  // namespace doczone::cli
