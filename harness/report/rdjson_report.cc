#include "harness/report/rdjson_report.h"

#include <nlohmann/json.hpp>

#include "harness/report/place_in_file.h"
#include "model/unicode.h"

namespace doczone::harness {
namespace {

using Json = nlohmann::ordered_json;

std::string_view severity_of(Severity severity) {
  switch (severity) {
    case Severity::error:
      return "ERROR";
    case Severity::warning:
      return "WARNING";
    case Severity::note:
      break;
  }
  return "INFO";
}

Json range_json(const PlainRange& range) {
  const auto position = [](const PlainPosition& at) { return Json{{"line", at.line}, {"column", at.column}}; };
  return {{"start", position(range.begin)}, {"end", position(range.end)}};
}

}  // namespace

std::string rdjson_report(const ReportInput& input) {
  Json diagnostics = Json::array();
  for (const Finding& finding : input.document.findings) {
    const auto range = [&](ByteSpan span) {
      return range_json(range_of(input.sources, finding.where.path, span, finding.where, ColumnUnit::utf8));
    };
    std::string message = finding.message;
    if (finding.suggestion && !finding.suggestion->empty()) message += "; write " + *finding.suggestion;
    Json entry{{"message", escape_controls(message)},
               {"location", {{"path", platform_path(finding.where.path)}, {"range", range(finding.where.span)}}},
               {"severity", severity_of(finding.severity)},
               {"code", {{"value", finding.check}}}};
    if (!finding.edits.empty()) {
      Json suggestions = Json::array();
      for (const Edit& edit : finding.edits) suggestions.push_back({{"range", range(edit.span)}, {"text", edit.text}});
      entry["suggestions"] = std::move(suggestions);
    }
    diagnostics.push_back(std::move(entry));
  }
  const Json out{{"source", {{"name", "doczone"}}}, {"diagnostics", std::move(diagnostics)}};
  return out.dump(1, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace doczone::harness
