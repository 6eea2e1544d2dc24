// What may be said about reports: their forms, where they go, and when a run fails.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "harness/cli/settings/setting_options.h"
#include "harness/cli/settings/settings.h"
#include "harness/report/formats.h"
#include "model/fail_on.h"
#include "model/result.h"

namespace doczone::cli {

enum class ColorUse { automatic, always, never };  // automatic: on a terminal

struct ReportFile {
  harness::ReportFormat format;
  std::string path;
};

struct ReportSettings {
  harness::ReportFormat format = harness::ReportFormat::text;
  std::string output;             // empty: standard output
  std::vector<ReportFile> files;  // more reports
  // Of the settings that name them; null: the command line does.
  std::shared_ptr<const harness::Reach> output_reach, files_reach;
  std::optional<FailOn> fail_on;  // nothing: what the profile says, else errors
  ColorUse color = ColorUse::automatic;
  bool redact = false;  // mask internal names and addresses
  bool verbose = false;
  bool quiet = false;
  bool junit_strict = false;
  bool statistics = false;
  bool fail_on_unknown = false;
  std::string link_template;
  std::string root;  // --root; empty: the top of the repository

  // Whether one of the reports has this form.
  bool wants(harness::ReportFormat wanted) const;
  bool wants_any(bool (*is_wanted)(harness::ReportFormat)) const;
};

void add_report_settings(SettingOptions& options);
// Error: a report without a file, or of a form that there is not, or two into one file.
Result<ReportSettings> report_settings(const Settings& settings);

}  // namespace doczone::cli
