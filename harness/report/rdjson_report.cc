#include "harness/report/rdjson_report.h"

#include <vector>

#include <nlohmann/json.hpp>

#include "harness/report/fingerprint.h"
#include "harness/report/place_in_file.h"
#include "model/escaped_json.h"
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

// Suggestions are taken one by one: what mends a finding only as a whole is one of them, from its first edit to its
// last.
std::vector<Edit> as_one(const std::vector<Edit>& edits, const ReportInput& input, const std::string& path) {
  const auto source = input.sources.find(path);
  if (edits.size() < 2 || source == input.sources.end()) return edits;
  const std::string_view page = source->second->bytes();
  Edit whole{{edits.front().span.offset, 0}, {}};
  for (const Edit& edit : edits) {
    const std::size_t end = whole.span.end();
    if (edit.span.offset < end || edit.span.end() > page.size()) return edits;
    whole.text += page.substr(end, edit.span.offset - end);
    whole.text += edit.text;
    whole.span.length = edit.span.end() - whole.span.offset;
  }
  return {whole};
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
               {"code", {{"value", finding.check}, {"url", check_address(finding.check)}}}};
    if (!finding.edits.empty()) {
      Json suggestions = Json::array();
      for (const Edit& edit : as_one(finding.edits, input, finding.where.path))
        suggestions.push_back({{"range", range(edit.span)}, {"text", edit.text}});
      entry["suggestions"] = std::move(suggestions);
    }
    diagnostics.push_back(std::move(entry));
  }
  const Json out{{"source", {{"name", "doczone"}}}, {"diagnostics", std::move(diagnostics)}};
  return json_text(out, 1);
}

}  // namespace doczone::harness
