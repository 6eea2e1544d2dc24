#include "harness/report/sarif_report.h"

#include <algorithm>
#include <map>
#include <set>
#include <vector>

#include <nlohmann/json.hpp>

#include "harness/checks/checks.h"
#include "harness/report/fingerprint.h"
#include "harness/report/place_in_file.h"
#include "model/ascii.h"
#include "model/escaped_json.h"
#include "model/unicode.h"

namespace doczone::harness {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::size_t kMostDescription = 1024;  // characters
constexpr std::size_t kMostRelated = 20;
constexpr const char* kHome = "https://github.com/doczone/doczone";
// What paths are relative to, as other tools call it.
constexpr const char* kRootId = "%SRCROOT%";

std::string_view level_of(Severity severity) {
  switch (severity) {
    case Severity::error:
      return "error";
    case Severity::warning:
      return "warning";
    case Severity::note:
      break;
  }
  return "note";
}

// At most so many characters, cut between two of them.
std::string shortened(std::string_view text, std::size_t most) {
  std::size_t bytes = 0;
  for (std::size_t count = 0; bytes < text.size(); ++count) {
    if (count + 1 == most) return std::string(text.substr(0, bytes)) + "…";
    bytes += decode_code_point(text.substr(bytes)).length;
  }
  return std::string(text);
}

// A page's first paragraph below "What it does", on one line.
std::string description_of(const CheckEntry& check) {
  constexpr std::string_view kHeading = "## What it does\n";
  const std::size_t heading = check.page.find(kHeading);
  if (heading == std::string_view::npos) return std::string(check.summary);
  const std::string_view rest = check.page.substr(heading + kHeading.size());
  std::string out(trim_ascii(rest.substr(0, rest.find("\n\n"))));
  std::replace(out.begin(), out.end(), '\n', ' ');
  return shortened(out, kMostDescription);
}

// Link text in a SARIF message: brackets and backslashes are escaped.
std::string message_text(std::string_view text) {
  std::string out;
  for (const char c : escape_controls(text)) {
    if (c == '[' || c == ']' || c == '\\') out += '\\';
    out += c;
  }
  return out;
}

Json region(const PlainRange& range) {
  return {{"startLine", range.begin.line},
          {"startColumn", range.begin.column},
          {"endLine", range.end.line},
          {"endColumn", range.end.column}};
}

// "MangledName" of "mangled-name".
std::string rule_name(std::string_view id) {
  std::string out;
  bool begins = true;
  for (const char c : id) {
    if (c == '-') {
      begins = true;
    } else {
      out += begins && c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
      begins = false;
    }
  }
  return out;
}

// What the platform sorts and filters rules by. An error is said only where hardly anything speaks against it.
std::string_view precision_of(Severity severity) {
  return severity == Severity::error ? "very-high" : severity == Severity::warning ? "high" : "medium";
}
std::string_view problem_severity_of(Severity severity) {
  return severity == Severity::note ? "recommendation" : level_of(severity);
}

std::set<std::string_view> ids_of(const std::vector<CheckEntry>& checks) {
  std::set<std::string_view> out;
  for (const CheckEntry& check : checks) out.insert(check.id);
  return out;
}

class SarifWriter {
 public:
  SarifWriter(const ReportInput& input, const ReportOptions& options) : input_(input), options_(options) {
    for (std::size_t i = 0; i < input.catalogue.size(); ++i) rule_index_[input.catalogue[i].id] = i;
  }

  Json log() {
    const std::vector<const Finding*> kept = most_severe();
    Json rules = Json::array();
    for (const CheckEntry& check : input_.catalogue) rules.push_back(rule(check));
    Json results = Json::array();
    for (const Finding* finding : kept) results.push_back(result(*finding));
    Json invocation{{"executionSuccessful", true}};
    if (const std::size_t left_out = wanted_ - kept.size(); left_out > 0) {
      const std::string text = std::to_string(left_out) + " findings were left out: the most severe " +
                               std::to_string(kept.size()) + " are here";
      invocation["toolExecutionNotifications"] = {{{"level", "warning"}, {"message", {{"text", text}}}}};
    }
    Json run{{"tool",
              {{"driver",
                {{"name", "doczone"},
                 {"version", options_.version},
                 {"informationUri", kHome},
                 {"rules", std::move(rules)}}}}},
             {"columnKind", "utf16CodeUnits"},
             {"automationDetails", {{"id", "doczone/"}}},
             {"originalUriBaseIds", {{kRootId, root(options_.root)}}},
             {"invocations", Json::array({std::move(invocation)})},
             {"results", std::move(results)}};
    return {{"$schema", "https://json.schemastore.org/sarif-2.1.0.json"},
            {"version", "2.1.0"},
            {"runs", Json::array({std::move(run)})}};
  }

 private:
  // In the order of the report.
  std::vector<const Finding*> most_severe() {
    std::vector<const Finding*> all;
    for (const Finding& finding : input_.document.findings) {
      // The platform makes an alert of a note, too; so they are for those who ask for them.
      if (finding.severity != Severity::note || options_.text.verbose) all.push_back(&finding);
    }
    wanted_ = all.size();
    if (all.size() <= kMostSarifResults) return all;
    std::stable_sort(all.begin(), all.end(),
                     [](const Finding* a, const Finding* b) { return a->severity > b->severity; });
    all.resize(kMostSarifResults);
    std::sort(all.begin(), all.end());  // they lie in one vector
    return all;
  }

  static Json root(const std::string& folder) {
    Json out = Json::object();
    if (!folder.empty()) out["uri"] = folder_uri(folder);
    out["description"] = {{"text", "The top of the repository, or the folder where doczone ran"}};
    return out;
  }

  static Json artifact(const std::string& path) { return {{"uri", platform_uri(path)}, {"uriBaseId", kRootId}}; }

  Json tags_of(const CheckEntry& check) const {
    return checks_of_zones_.contains(check.id) ? Json{"dns", "zone"} : Json{"dns", "documentation", "translation"};
  }

  Json rule(const CheckEntry& check) const {
    const std::string page(check.page);
    return {{"id", check.id},
            {"name", rule_name(check.id)},
            {"shortDescription", {{"text", check.summary}}},
            {"fullDescription", {{"text", description_of(check)}}},
            {"helpUri", check_address(check.id)},
            {"help", {{"text", page}, {"markdown", page}}},
            {"defaultConfiguration", {{"level", level_of(check.severity)}}},
            {"properties",
             {{"tags", tags_of(check)},
              {"precision", precision_of(check.severity)},
              {"problem.severity", problem_severity_of(check.severity)}}}};
  }

  Json location(const std::string& path, const PlainRange* range) const {
    Json out{{"artifactLocation", artifact(path)}};
    if (range != nullptr) out["region"] = region(*range);
    return {{"physicalLocation", std::move(out)}};
  }

  Json result(const Finding& finding) {
    const PlainRange range =
        range_of(input_.sources, finding.where.path, finding.where.span, finding.where, ColumnUnit::utf16);
    std::string text = message_text(finding.message);
    if (finding.suggestion && !finding.suggestion->empty()) text += ". Write: " + message_text(*finding.suggestion);
    Json related = Json::array();
    for (const Evidence& row : finding.evidence) {
      if (row.where.path.empty()) continue;
      if (related.size() == kMostRelated) break;
      const std::size_t id = related.size() + 1;
      Json place = location(row.where.path, nullptr);
      place["physicalLocation"]["region"] = {{"startLine", row.where.begin.line}};
      place["id"] = id;
      place["message"] = {{"text", row.language.to_string() + ": " + escape_controls(row.value)}};
      text += (id == 1 ? ". See " : ", ") + std::string("[") + message_text(row.language.to_string()) + "](" +
              std::to_string(id) + ")";
      related.push_back(std::move(place));
    }
    Json out{{"ruleId", finding.check}};
    if (const auto rule = rule_index_.find(finding.check); rule != rule_index_.end()) out["ruleIndex"] = rule->second;
    out["level"] = level_of(finding.severity);
    out["message"] = {{"text", std::move(text)}};
    out["locations"] = Json::array({location(finding.where.path, &range)});
    if (!related.empty()) out["relatedLocations"] = std::move(related);
    if (!finding.edits.empty()) out["fixes"] = Json::array({fix(finding)});
    out["partialFingerprints"] = {{"doczone/v1", fingerprints_.of(finding)}};
    if (std::string hash = hash_of(finding.where.path, range.begin.line); !hash.empty())
      out["partialFingerprints"]["primaryLocationLineHash"] = std::move(hash);
    return out;
  }

  Json fix(const Finding& finding) const {
    Json replacements = Json::array();
    for (const Edit& edit : finding.edits) {
      Json deleted = region(range_of(input_.sources, finding.where.path, edit.span, finding.where, ColumnUnit::utf16));
      deleted["byteOffset"] = edit.span.offset;
      deleted["byteLength"] = edit.span.length;
      replacements.push_back({{"deletedRegion", std::move(deleted)}, {"insertedContent", {{"text", edit.text}}}});
    }
    Json change{{"artifactLocation", artifact(finding.where.path)}, {"replacements", std::move(replacements)}};
    return {{"description", {{"text", "Write " + finding.suggestion.value_or("what the other languages say")}}},
            {"artifactChanges", Json::array({std::move(change)})}};
  }

  // As the platform would compute it itself: another one would make it warn. Of masked sources it cannot be told.
  std::string hash_of(const std::string& path, std::size_t line) {
    const auto source = input_.sources.find(path);
    if (options_.masked || source == input_.sources.end()) return {};
    const auto [at, fresh] = hashes_.try_emplace(path);
    if (fresh) at->second = line_hashes(source->second->bytes());
    return line == 0 || line > at->second.size() ? std::string() : at->second[line - 1];
  }

  const ReportInput& input_;
  const ReportOptions& options_;
  const std::set<std::string_view> checks_of_zones_ = ids_of(zone_catalogue());
  std::size_t wanted_ = 0;
  std::map<std::string, std::vector<std::string>> hashes_;  // by path
  std::map<std::string_view, std::size_t> rule_index_;
  Fingerprints fingerprints_;
};

}  // namespace

std::string sarif_report(const ReportInput& input, const ReportOptions& options) {
  return json_text(SarifWriter(input, options).log(), 1);
}

}  // namespace doczone::harness
