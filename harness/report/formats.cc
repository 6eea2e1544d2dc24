#include "harness/report/formats.h"

#include <array>
#include <iterator>

#include "harness/report/concise_report.h"
#include "harness/report/github_report.h"
#include "harness/report/gitlab_report.h"
#include "harness/report/html/html_report.h"
#include "harness/report/junit_report.h"
#include "harness/report/rdjson_report.h"
#include "harness/report/sarif_report.h"

namespace doczone::harness {
namespace {

using Writer = std::string(const ReportInput& input, const ReportOptions& options);

std::string write_text(const ReportInput& input, const ReportOptions& options) {
  return text_report(input.document, input.sources, options.text);
}
std::string write_concise(const ReportInput& input, const ReportOptions& options) {
  return concise_report(input.document, options.text);
}
std::string write_json(const ReportInput& input, const ReportOptions&) {
  return json_report(input.document);
}
std::string write_sarif(const ReportInput& input, const ReportOptions& options) {
  return sarif_report(input, options);
}
std::string write_junit(const ReportInput& input, const ReportOptions& options) {
  return junit_report(input.document, options);
}
std::string write_gitlab(const ReportInput& input, const ReportOptions&) {
  return gitlab_report(input.document);
}
std::string write_github(const ReportInput& input, const ReportOptions&) {
  return github_report(input.document);
}
std::string write_rdjson(const ReportInput& input, const ReportOptions&) {
  return rdjson_report(input);
}
std::string write_html(const ReportInput& input, const ReportOptions& options) {
  return html_report(input, options.link_template);
}

struct Format {
  std::string_view name;
  Writer* write;
};
constexpr Format kFormats[]{
#define DOCZONE_REPORT_FORMAT(name) {#name, write_##name},
#include "model/report_formats.def"
#undef DOCZONE_REPORT_FORMAT
};

}  // namespace

std::span<const std::string_view> report_formats() {
  static constexpr auto kNames = [] {
    std::array<std::string_view, std::size(kFormats)> names;
    for (std::size_t i = 0; i < names.size(); ++i) names[i] = kFormats[i].name;
    return names;
  }();
  return kNames;
}

std::string_view to_string(ReportFormat format) {
  return kFormats[static_cast<std::size_t>(format)].name;
}

std::optional<ReportFormat> parse_report_format(std::string_view name) {
  for (std::size_t i = 0; i < std::size(kFormats); ++i) {
    if (kFormats[i].name == name) return static_cast<ReportFormat>(i);
  }
  return std::nullopt;
}

std::string make_report(ReportFormat format, const ReportInput& input, const ReportOptions& options) {
  return kFormats[static_cast<std::size_t>(format)].write(input, options);
}

}  // namespace doczone::harness
