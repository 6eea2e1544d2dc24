#include "harness/cli/output/report_settings.h"

#include <algorithm>

#include "harness/report/formats.h"

namespace doczone::cli {
namespace {

std::string format_list() {
  std::string out;
  for (const std::string_view name : harness::report_formats()) out += (out.empty() ? "" : ", ") + std::string(name);
  return out;
}

// "json=out.json"
Result<ReportFile> report_file(const std::string& text) {
  const std::size_t equals = text.find('=');
  const auto known = harness::report_formats();
  const std::string format = text.substr(0, equals);
  if (equals == std::string::npos || equals + 1 == text.size() ||
      std::find(known.begin(), known.end(), format) == known.end())
    return Error{"--report wants FORMAT=FILE, the format being one of " + format_list() + ", not '" + text + "'"};
  return ReportFile{format, text.substr(equals + 1)};
}

ColorUse color_use(std::string_view text) {
  if (text == "always") return ColorUse::always;
  return text == "never" ? ColorUse::never : ColorUse::automatic;
}

}  // namespace

bool ReportSettings::wants(std::string_view wanted) const {
  return format == wanted ||
         std::any_of(files.begin(), files.end(), [&](const ReportFile& file) { return file.format == wanted; });
}

void add_report_settings(SettingOptions& options) {
  for (const char* key : {"format", "output", "report", "fail_on", "redact", "link_template", "junit_strict",
                          "statistics", "verbose", "quiet", "color"})
    options.add(key);
}

Result<ReportSettings> report_settings(const Settings& settings) {
  ReportSettings out;
  settings.read("format", out.format);
  settings.read("output", out.output);
  for (const std::string& text : settings.texts("report")) {
    auto file = report_file(text);
    if (!file) return file.error();
    out.files.push_back(*std::move(file));
  }
  out.fail_on = parse_fail_on(settings.text("fail_on"));
  out.color = color_use(settings.text("color"));
  out.redact = settings.text("redact") == "internal";
  out.verbose = settings.flag("verbose");
  out.quiet = settings.flag("quiet");
  out.junit_strict = settings.flag("junit_strict");
  out.statistics = settings.flag("statistics");
  settings.read("link_template", out.link_template);
  return out;
}

}  // namespace doczone::cli
