#include "model/finding.h"

#include <algorithm>
#include <array>
#include <tuple>

namespace doczone {

std::string_view to_string(Severity severity) {
  static constexpr std::array<std::string_view, 3> kNames{"note", "warning", "error"};
  return kNames[static_cast<std::size_t>(severity)];
}

std::string_view to_string(Confidence confidence) {
  static constexpr std::array<std::string_view, 3> kNames{"low", "medium", "high"};
  return kNames[static_cast<std::size_t>(confidence)];
}

std::string_view to_string(VerdictKind kind) {
  static constexpr std::array<std::string_view, 9> kNames{
      "satisfied",         "satisfied-by-wildcard", "wrong-value", "missing",
      "forbidden-present", "not-applicable",        "not-asked",   "unknown",
      "unresolved"};
  return kNames[static_cast<std::size_t>(kind)];
}

bool operator<(const Finding& a, const Finding& b) {
  return std::tie(a.where.path, a.where.span.offset, a.where.begin.line, a.check, a.value, a.message) <
         std::tie(b.where.path, b.where.span.offset, b.where.begin.line, b.check, b.value, b.message);
}

bool operator<(const Verdict& a, const Verdict& b) {
  return std::tie(a.domain, a.view, a.requirement, a.kind) < std::tie(b.domain, b.view, b.requirement, b.kind);
}

std::string expectation_name(const Verdict& verdict) {
  return verdict.requirement + (verdict.domain.empty() ? "" : "@" + verdict.domain);
}

void FindingsDocument::finish() {
  std::sort(pages.begin(), pages.end(), [](const CheckedPage& a, const CheckedPage& b) { return a.path < b.path; });
  std::stable_sort(findings.begin(), findings.end());
  std::stable_sort(verdicts.begin(), verdicts.end());
  summary.errors = summary.warnings = summary.notes = 0;
  for (const Finding& finding : findings) {
    auto& count = finding.severity == Severity::error     ? summary.errors
                  : finding.severity == Severity::warning ? summary.warnings
                                                          : summary.notes;
    ++count;
  }
}

}  // namespace doczone
