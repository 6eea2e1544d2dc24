#include "model/json/findings_json.h"

#include <nlohmann/json.hpp>

#include "model/escaped_json.h"

namespace doczone {
namespace {

using Json = nlohmann::ordered_json;

template <class T>
Json null_unless(bool present, T value) {
  return present ? Json(std::move(value)) : Json(nullptr);
}

Json language_json(const LanguageTag& tag) {
  return null_unless(!tag.is_undetermined(), tag.to_string());
}

// A finding about nothing on disk has neither path nor place.
void add_place(Json& out, const Location& where) {
  const bool known = !where.path.empty();
  out["path"] = null_unless(known, where.path);
  out["line"] = null_unless(known, where.begin.line);
  out["column"] = null_unless(known, where.begin.column);
  out["end_line"] = null_unless(known, where.end.line);
  out["end_column"] = null_unless(known, where.end.column);
  out["byte_offset"] = null_unless(known, where.span.offset);
  out["byte_length"] = null_unless(known, where.span.length);
}

Json edits_json(const std::vector<Edit>& edits) {
  Json out = Json::array();
  for (const Edit& edit : edits) {
    out.push_back({{"byte_offset", edit.span.offset}, {"byte_length", edit.span.length}, {"text", edit.text}});
  }
  return out;
}

Json evidence_json(const std::vector<Evidence>& evidence) {
  Json out = Json::array();
  for (const Evidence& item : evidence) {
    const bool known = !item.where.path.empty();
    Json entry;
    entry["path"] = null_unless(known, item.where.path);
    entry["line"] = null_unless(known, item.where.begin.line);
    entry["column"] = null_unless(known, item.where.begin.column);
    entry["language"] = language_json(item.language);
    entry["value"] = item.value;
    entry["agrees"] = item.agrees;
    out.push_back(std::move(entry));
  }
  return out;
}

Json finding_json(const Finding& finding) {
  Json out;
  out["check"] = finding.check;
  out["severity"] = to_string(finding.severity);
  out["confidence"] = to_string(finding.confidence);
  out["message"] = finding.message;
  add_place(out, finding.where);
  out["language"] = language_json(finding.language.value_or(LanguageTag()));
  out["field"] = finding.field ? Json(to_string(*finding.field)) : Json(nullptr);
  out["mechanism"] = finding.mechanism ? Json(to_string(*finding.mechanism)) : Json(nullptr);
  out["value"] = null_unless(finding.value.has_value(), finding.value.value_or(""));
  out["suggestion"] = null_unless(finding.suggestion.has_value(), finding.suggestion.value_or(""));
  out["edits"] = edits_json(finding.edits);
  out["evidence"] = evidence_json(finding.evidence);
  return out;
}

Json verdict_json(const Verdict& verdict) {
  const bool known = verdict.where && !verdict.where->path.empty();
  Json out;
  out["requirement"] = verdict.requirement;
  out["domain"] = null_unless(!verdict.domain.empty(), verdict.domain);
  out["view"] = null_unless(!verdict.view.empty(), verdict.view);
  out["verdict"] = to_string(verdict.kind);
  out["reason"] = null_unless(!verdict.reason.empty(), verdict.reason);
  out["path"] = known ? Json(verdict.where->path) : Json(nullptr);
  out["line"] = known ? Json(verdict.where->begin.line) : Json(nullptr);
  return out;
}

Json summary_json(const Summary& summary) {
  return {{"pages", summary.pages},
          {"languages", summary.languages},
          {"record_tables", summary.record_tables},
          {"requirements", summary.requirements},
          {"zones", summary.zones},
          {"errors", summary.errors},
          {"warnings", summary.warnings},
          {"notes", summary.notes}};
}

}  // namespace

std::string findings_to_json(const FindingsDocument& document) {
  Json findings = Json::array();
  for (const Finding& finding : document.findings) findings.push_back(finding_json(finding));
  Json verdicts = Json::array();
  for (const Verdict& verdict : document.verdicts) verdicts.push_back(verdict_json(verdict));
  Json out;
  out["schema"] = "doczone.findings/1";
  out["findings"] = std::move(findings);
  out["verdicts"] = std::move(verdicts);
  out["remarks"] = document.remarks;
  out["summary"] = summary_json(document.summary);
  return json_text(out, 2);
}

}  // namespace doczone
