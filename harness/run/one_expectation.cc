#include "harness/run/one_expectation.h"

#include <algorithm>
#include <set>

namespace doczone::harness {
namespace {

bool is_failure(VerdictKind kind) {
  return kind == VerdictKind::missing || kind == VerdictKind::wrong_value || kind == VerdictKind::forbidden_present;
}

bool is_pass(VerdictKind kind) {
  return kind == VerdictKind::satisfied || kind == VerdictKind::satisfied_by_wildcard;
}

// A finding about what nobody asked for names expectations that have no verdict.
bool is_about_any(const Finding& finding, const std::set<std::string>& judged) {
  return std::any_of(finding.expectations.begin(), finding.expectations.end(),
                     [&](const std::string& name) { return judged.contains(name); });
}

}  // namespace

bool is_judged(VerdictKind kind) {
  return is_pass(kind) || is_failure(kind);
}

FindingsDocument only_expectation(const FindingsDocument& document, std::string_view name) {
  std::set<std::string> judged;
  for (const Verdict& verdict : document.verdicts) judged.insert(expectation_name(verdict));
  FindingsDocument out;
  out.summary.zones = document.summary.zones;
  for (const Finding& finding : document.findings) {
    const std::vector<std::string>& about = finding.expectations;
    const bool wanted = name == kZoneFiles ? !finding.language && !is_about_any(finding, judged)
                                           : std::find(about.begin(), about.end(), name) != about.end();
    if (wanted) out.findings.push_back(finding);
  }
  if (name == kCoverage) {
    for (const std::string& domain : document.uncovered)
      out.verdicts.push_back({std::string(kCoverage),
                              domain,
                              "",
                              VerdictKind::missing,
                              "no demand of the documentation could be judged for this domain",
                              {}});
  }
  for (const Verdict& verdict : document.verdicts) {
    if (expectation_name(verdict) != name) continue;
    out.verdicts.push_back(verdict);
    const auto rows = document.demanded_by.find(verdict.requirement);
    if (rows != document.demanded_by.end()) out.demanded_by.insert(*rows);
  }
  out.finish();
  return out;
}

Outcome outcome_of(const FindingsDocument& document) {
  const auto any = [&](auto is) {
    return std::any_of(document.verdicts.begin(), document.verdicts.end(),
                       [&](const Verdict& v) { return is(v.kind); });
  };
  if (document.summary.errors > 0) return Outcome::failed;
  const bool uncovered = std::any_of(document.verdicts.begin(), document.verdicts.end(),
                                     [](const Verdict& v) { return v.requirement == kCoverage; });
  if (uncovered) return Outcome::failed;
  if (any(is_failure)) return document.findings.empty() ? Outcome::skipped : Outcome::failed;
  return document.verdicts.empty() || any(is_pass) ? Outcome::passed : Outcome::skipped;
}

}  // namespace doczone::harness
