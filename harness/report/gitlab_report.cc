#include "harness/report/gitlab_report.h"

#include <nlohmann/json.hpp>

#include "harness/report/fingerprint.h"
#include "harness/report/place_in_file.h"
#include "model/escaped_json.h"
#include "model/unicode.h"

namespace doczone::harness {
namespace {

using Json = nlohmann::ordered_json;

std::string_view severity_of(const Finding& finding) {
  switch (finding.severity) {
    case Severity::error:
      return finding.confidence == Confidence::high ? "critical" : "major";
    case Severity::warning:
      return "minor";
    case Severity::note:
      break;
  }
  return "info";
}

}  // namespace

std::string gitlab_report(const FindingsDocument& document) {
  Fingerprints fingerprints;
  Json out = Json::array();
  for (const Finding& finding : document.findings) {
    std::string description = finding.message;
    if (finding.suggestion && !finding.suggestion->empty()) description += "; write " + *finding.suggestion;
    Json entry{{"description", escape_controls(description)},
               {"check_name", finding.check},
               {"fingerprint", fingerprints.of(finding)},
               {"severity", severity_of(finding)},
               {"location",
                {{"path", platform_path(finding.where.path)},
                 {"lines", {{"begin", finding.where.begin.line}, {"end", finding.where.end.line}}}}}};
    // The platform shows the page's own text as Markdown; suggested edits travel as data beside it.
    if (!finding.edits.empty()) {
      Json edits = Json::array();
      for (const Edit& edit : finding.edits) {
        edits.push_back({{"byte_offset", edit.span.offset}, {"byte_length", edit.span.length}, {"text", edit.text}});
      }
      entry["fixes"] = std::move(edits);
    }
    out.push_back(std::move(entry));
  }
  return json_text(out, 1);
}

}  // namespace doczone::harness
