#include "harness/report/formats.h"

#include <algorithm>
#include <array>

#include "harness/report/github_report.h"
#include "harness/report/gitlab_report.h"
#include "harness/report/html_report.h"
#include "harness/report/junit_report.h"
#include "harness/report/rdjson_report.h"
#include "harness/report/sarif_report.h"

namespace doczone::harness {

std::span<const std::string_view> report_formats() {
  static constexpr std::array<std::string_view, 8> kNames{"text",   "json",   "sarif",  "junit",
                                                          "gitlab", "github", "rdjson", "html"};
  return kNames;
}

std::optional<std::string> make_report(std::string_view format, const ReportInput& input,
                                       const ReportOptions& options) {
  if (format == "text") return text_report(input.document, input.sources, options.text);
  if (format == "json") return json_report(input.document);
  if (format == "sarif") return sarif_report(input, options.version);
  if (format == "junit") return junit_report(input.document, options.junit_strict);
  if (format == "gitlab") return gitlab_report(input.document);
  if (format == "github") return github_report(input.document);
  if (format == "rdjson") return rdjson_report(input);
  if (format == "html") return html_report(input, options.link_template);
  return std::nullopt;
}

}  // namespace doczone::harness
