#include "harness/cli/output/report_settings.h"

#include <algorithm>
#include <filesystem>

namespace doczone::cli {
namespace {

namespace fs = std::filesystem;

std::string format_list() {
  std::string out;
  for (const std::string_view name : harness::report_formats()) out += (out.empty() ? "" : ", ") + std::string(name);
  return out;
}

// "json=out.json"
Result<ReportFile> report_file(const std::string& text) {
  const std::size_t equals = text.find('=');
  const auto format = harness::parse_report_format(text.substr(0, equals));
  if (equals == std::string::npos || equals + 1 == text.size() || !format)
    return Error{"--report wants FORMAT=FILE, the format being one of " + format_list() + ", not '" + text + "'"};
  return ReportFile{*format, text.substr(equals + 1)};
}

ColorUse color_use(std::string_view text) {
  if (text == "always") return ColorUse::always;
  return text == "never" ? ColorUse::never : ColorUse::automatic;
}

// Whether two paths name one file, which the one report would replace with the other; a device takes both.
bool is_one_file(const std::string& one, const std::string& other) {
  std::error_code error;
  if (fs::exists(one, error) && !fs::is_regular_file(one, error)) return false;
  if (fs::equivalent(one, other, error)) return true;
  const auto spelled = [&](const std::string& path) { return fs::weakly_canonical(fs::absolute(path, error), error); };
  return spelled(one) == spelled(other);
}

std::optional<Error> two_into_one(const ReportSettings& settings) {
  std::vector<std::string> paths;
  for (const ReportFile& file : settings.files) paths.push_back(file.path);
  if (!settings.output.empty() && settings.output != "-") paths.push_back(settings.output);
  for (std::size_t i = 0; i < paths.size(); ++i) {
    for (std::size_t k = 0; k < i; ++k) {
      if (is_one_file(paths[k], paths[i]))
        return Error{"two reports go to one file: '" + paths[k] + "' and '" + paths[i] + "'"};
    }
  }
  return std::nullopt;
}

}  // namespace

bool ReportSettings::wants(harness::ReportFormat wanted) const {
  return format == wanted ||
         std::any_of(files.begin(), files.end(), [&](const ReportFile& file) { return file.format == wanted; });
}

bool ReportSettings::wants_any(bool (*is_wanted)(harness::ReportFormat)) const {
  return is_wanted(format) ||
         std::any_of(files.begin(), files.end(), [&](const ReportFile& file) { return is_wanted(file.format); });
}

void add_report_settings(SettingOptions& options) {
  for (const char* key : {"format", "output", "report", "fail_on", "redact", "link_template", "junit_strict",
                          "statistics", "verbose", "quiet", "color"})
    options.add(key);
}

Result<ReportSettings> report_settings(const Settings& settings) {
  ReportSettings out;
  if (const auto format = harness::parse_report_format(settings.text("format"))) out.format = *format;
  settings.read("output", out.output);
  for (const std::string& text : settings.texts("report")) {
    auto file = report_file(text);
    if (!file) return file.error();
    out.files.push_back(*std::move(file));
  }
  out.output_reach = settings.reach_of("output");
  out.files_reach = settings.reach_of("report");
  if (auto error = two_into_one(out)) return *std::move(error);
  out.fail_on = parse_fail_on(settings.text("fail_on"));
  out.color = color_use(settings.text("color"));
  out.redact = settings.text("redact") == "internal";
  out.verbose = settings.flag("verbose");
  out.quiet = settings.flag("quiet");
  out.junit_strict = settings.flag("junit_strict");
  out.statistics = settings.flag("statistics");
  settings.read("link_template", out.link_template);
  out.root = settings.root;
  out.fail_on_unknown = settings.flag("fail_on_unknown");
  return out;
}

}  // namespace doczone::cli
