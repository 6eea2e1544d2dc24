#include "harness/report/github_report.h"

#include <algorithm>
#include <string_view>
#include <vector>

#include "harness/report/place_in_file.h"
#include "harness/report/terminal_text.h"
#include "model/plural.h"
#include "model/unicode.h"

namespace doczone::harness {
namespace {

// A step's summary may have 1 MiB.
constexpr std::size_t kMostSummaryBytes = 1'000'000;

std::string escaped(std::string_view text, bool property) {
  std::string out;
  for (const char c : text) {
    switch (c) {
      case '%':
        out += "%25";
        break;
      case '\r':
        out += "%0D";
        break;
      case '\n':
        out += "%0A";
        break;
      case ':':
        out += property ? "%3A" : ":";
        break;
      case ',':
        out += property ? "%2C" : ",";
        break;
      default:
        out += c;
    }
  }
  return out;
}

// A path as a property: what would control a log is shown as text, line ends as the platform reads them back.
std::string file_property(std::string_view path) {
  std::string out;
  while (!path.empty()) {
    const std::size_t end = std::min(path.find_first_of("\r\n"), path.size());
    out += escaped(escape_controls(path.substr(0, end)), true);
    if (end < path.size()) out += escaped(path.substr(end, 1), true);
    path.remove_prefix(std::min(end + 1, path.size()));
  }
  return out;
}

std::string advice(const Finding& finding) {
  std::string out = escape_controls(finding.message);
  if (finding.suggestion && !finding.suggestion->empty()) out += "; write " + escape_controls(*finding.suggestion);
  return out;
}

std::string command(std::string_view kind, const Finding& at, const std::string& title, const std::string& message) {
  const Location& where = at.where;
  std::string out = "::" + std::string(kind) + " ";
  if (!where.path.empty()) {
    out += "file=" + file_property(platform_path(where.path)) + ",line=" + std::to_string(where.begin.line) +
           ",endLine=" + std::to_string(where.end.line);
    // Columns are only understood within a line.
    if (where.begin.line == where.end.line) {
      out += ",col=" + std::to_string(where.begin.column) + ",endColumn=" + std::to_string(where.end.column);
    }
    out += ",";
  }
  return out + "title=" + escaped(escape_controls(title), true) + "::" + escaped(message, false) + "\n";
}

std::string one_a_page(std::string_view kind, const std::vector<const Finding*>& findings) {
  std::vector<std::vector<const Finding*>> pages;  // findings come by path
  for (const Finding* finding : findings) {
    if (pages.empty() || pages.back().front()->where.path != finding->where.path) pages.emplace_back();
    pages.back().push_back(finding);
  }
  std::string out;
  const bool all = pages.size() <= kMostAnnotations;
  const std::size_t shown = all ? pages.size() : kMostAnnotations - 1;
  std::size_t annotated = 0;
  for (std::size_t i = 0; i < shown; ++i) {
    std::string message;
    for (const Finding* finding : pages[i]) {
      message += (message.empty() ? "" : "\n") + std::string("line ") + std::to_string(finding->where.begin.line) +
                 ", " + finding->check + ": " + advice(*finding);
    }
    annotated += pages[i].size();
    const std::string title = pages[i].size() == 1 ? pages[i].front()->check : counted(pages[i].size(), kind);
    out += command(kind, *pages[i].front(), title, message);
  }
  if (all) return out;
  const std::string rest =
      counted(findings.size() - annotated, kind) + " more on " + counted(pages.size() - shown, "page");
  return out + command(kind, Finding(), rest, rest + "; the job's summary lists them all");
}

std::string commands(std::string_view kind, Severity severity, const FindingsDocument& document) {
  std::vector<const Finding*> findings;
  for (const Finding& finding : document.findings) {
    if (finding.severity == severity) findings.push_back(&finding);
  }
  if (findings.size() > kMostAnnotations) return one_a_page(kind, findings);
  std::string out;
  for (const Finding* finding : findings) out += command(kind, *finding, finding->check, advice(*finding));
  return out;
}

// A cell of a Markdown table: nothing in it is markup.
std::string cell(std::string_view text) {
  std::string out;
  for (const char c : escape_controls(text)) {
    if (c == '<') {
      out += "&lt;";
    } else if (c == '&') {
      out += "&amp;";
    } else {
      if (std::string_view("\\|`*_[]~").find(c) != std::string_view::npos) out += '\\';
      out += c;
    }
  }
  return out;
}

}  // namespace

std::string github_report(const FindingsDocument& document) {
  return commands("error", Severity::error, document) + commands("warning", Severity::warning, document);
}

std::string github_summary(const FindingsDocument& document) {
  std::string out = "## doczone\n\n" + counted(document.summary.errors, "error") + ", " +
                    counted(document.summary.warnings, "warning") + ", " + counted(document.summary.notes, "note") +
                    "\n";
  if (document.findings.empty()) return out;
  out += "\n| | Where | Check | What | Write |\n|---|---|---|---|---|\n";
  std::size_t annotated = 0;
  for (const Finding& finding : document.findings) {
    std::string row = "| " + std::string(to_string(finding.severity)) + " | " + cell(finding.where.path) + ":" +
                      std::to_string(finding.where.begin.line) + " | " + cell(finding.check) + " | " +
                      cell(finding.message) + " | " + cell(finding.suggestion.value_or("")) + " |\n";
    if (out.size() + row.size() > kMostSummaryBytes) break;
    out += row;
    ++annotated;
  }
  if (annotated < document.findings.size())
    out += "\n" + std::to_string(document.findings.size() - annotated) + " more findings do not fit here.\n";
  return out;
}

}  // namespace doczone::harness
