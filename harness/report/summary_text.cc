#include "harness/report/summary_text.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

#include "model/plural.h"
#include "model/unicode.h"

namespace doczone::harness {
namespace {

// More of one verdict are only counted, unless all is asked for.
constexpr std::size_t kMostVerdicts = 20;

struct VerdictStyle {
  VerdictKind kind;
  Ink ink;
  std::string_view in_summary;  // behind a number
};

// In the order in which they are listed and counted.
constexpr std::array<VerdictStyle, 8> kNotSatisfied{{
    {VerdictKind::missing, Ink::red, "missing"},
    {VerdictKind::wrong_value, Ink::red, "with a wrong value"},
    {VerdictKind::forbidden_present, Ink::red, "forbidden but present"},
    {VerdictKind::unknown, Ink::yellow, "unknown"},
    {VerdictKind::unresolved, Ink::yellow, "unresolved"},
    {VerdictKind::satisfied_by_wildcard, Ink::yellow, "satisfied only by a wildcard"},
    {VerdictKind::not_asked, Ink::cyan, "not asked"},
    {VerdictKind::not_applicable, Ink::cyan, "not applicable"},
}};

bool is_failure(VerdictKind kind) {
  return kind == VerdictKind::missing || kind == VerdictKind::wrong_value || kind == VerdictKind::forbidden_present;
}

// The profile does not want it, or does not mention it.
bool is_outside(VerdictKind kind) {
  return kind == VerdictKind::not_asked || kind == VerdictKind::not_applicable;
}

std::size_t count_of(const FindingsDocument& document, VerdictKind kind) {
  return static_cast<std::size_t>(std::count_if(document.verdicts.begin(), document.verdicts.end(),
                                                [&](const Verdict& verdict) { return verdict.kind == kind; }));
}

std::size_t count_of(const FindingsDocument& document, Severity severity) {
  return static_cast<std::size_t>(std::count_if(document.findings.begin(), document.findings.end(),
                                                [&](const Finding& finding) { return finding.severity == severity; }));
}

std::string verdict_line(const Verdict& verdict, Ink ink, const Painter& paint) {
  std::string out = "  " + paint(ink, to_string(verdict.kind)) + ": ";
  std::string whose = verdict.domain;
  if (!verdict.view.empty()) whose += (whose.empty() ? "" : "/") + verdict.view;
  if (!whose.empty()) out += escape_controls(whose) + " ";
  out += escape_controls(verdict.requirement);
  if (!verdict.reason.empty()) out += ": " + escape_controls(verdict.reason);
  if (verdict.where && !verdict.where->path.empty()) {
    out += " (" + escape_controls(verdict.where->path) + ":" + std::to_string(verdict.where->begin.line) + ")";
  }
  return out + "\n";
}

std::string lines_of_kind(const FindingsDocument& document, const VerdictStyle& style, bool all, const Painter& paint) {
  std::vector<const Verdict*> list;
  for (const Verdict& verdict : document.verdicts) {
    if (verdict.kind == style.kind) list.push_back(&verdict);
  }
  std::stable_sort(list.begin(), list.end(), [](const Verdict* a, const Verdict* b) { return *a < *b; });
  std::string out;
  for (std::size_t i = 0; i < list.size(); ++i) {
    if (!all && i == kMostVerdicts) {
      return out + "  " + paint(style.ink, to_string(style.kind)) + ": … and " + std::to_string(list.size() - i) +
             " more (--verbose shows them)\n";
    }
    out += verdict_line(*list[i], style.ink, paint);
  }
  return out;
}

// "14 pages in 7 languages, 14 record tables, 6 requirements".
std::string documentation_sums(const Summary& summary) {
  std::string out;
  const auto add = [&](std::size_t count, std::string_view noun) {
    if (count > 0) out += (out.empty() ? "" : ", ") + counted(count, noun);
  };
  add(summary.pages, "page");
  if (summary.pages > 0 && summary.languages > 0) out += " in " + counted(summary.languages, "language");
  add(summary.record_tables, "record table");
  add(summary.requirements, "requirement");
  return out;
}

// "11 of 12 expectations satisfied, 1 missing, 3 not asked".
std::string verdict_sums(const FindingsDocument& document) {
  if (document.verdicts.empty()) return {};
  std::size_t asked = document.verdicts.size();
  std::string rest;
  for (const VerdictStyle& style : kNotSatisfied) {
    const std::size_t count = count_of(document, style.kind);
    if (is_outside(style.kind)) asked -= count;
    if (count > 0) rest += ", " + std::to_string(count) + " " + std::string(style.in_summary);
  }
  if (asked == 0) return "no expectations" + rest;
  return std::to_string(count_of(document, VerdictKind::satisfied)) + " of " + counted(asked, "expectation") +
         " satisfied" + rest;
}

// Pages that state no record, and nothing beside them: what finds no errors has looked at none.
bool has_read_nothing(const Summary& summary) {
  return summary.pages > 0 && summary.record_tables == 0 && summary.requirements == 0 && summary.zones == 0;
}

std::string found_line(const FindingsDocument& document, const TextOptions& options, const Painter& paint) {
  const std::size_t errors = count_of(document, Severity::error);
  const std::size_t warnings = count_of(document, Severity::warning);
  const std::size_t notes = count_of(document, Severity::note);
  std::vector<std::string> parts;
  if (errors > 0) {
    parts.push_back("found " + paint(Ink::red, counted(errors, "error")));
  } else if (has_read_nothing(document.summary) && warnings == 0) {
    parts.push_back(paint(Ink::yellow, "no record was read on any page: nothing but names in text was compared"));
  } else {
    parts.push_back(paint(Ink::green, "found no errors"));
  }
  if (warnings > 0) parts.push_back(paint(Ink::yellow, counted(warnings, "warning")));
  if (notes > 0 && options.verbose) parts.push_back(paint(Ink::cyan, counted(notes, "note")));
  std::string out = parts[0];
  for (std::size_t i = 1; i < parts.size(); ++i) out += (i + 1 == parts.size() ? " and " : ", ") + parts[i];
  if (notes > 0 && !options.verbose) {
    out += " (" + counted(notes, "note") + "; --verbose shows " + (notes == 1 ? "it" : "them") + ")";
  }
  return out + "\n";
}

// What to do now: "51 can be repaired with --fix (21 pages), 9 more with --fix=all, 3 need a look".
std::string repair_line(const FindingsDocument& document) {
  if (document.repairable == 0 && document.likely_repairable == 0) return {};
  const std::size_t found = count_of(document, Severity::error) + count_of(document, Severity::warning);
  const std::size_t repaired = document.repairable + document.likely_repairable;
  std::string out;
  if (document.repairable > 0)
    out += std::to_string(document.repairable) + " can be repaired with --fix (" +
           counted(document.repairable_pages, "page") + ")";
  if (document.likely_repairable > 0)
    out += (out.empty() ? "" : ", ") + std::to_string(document.likely_repairable) +
           (document.repairable > 0 ? " more with --fix=all" : " can be repaired with --fix=all");
  if (found > repaired) {
    const std::size_t left = found - repaired;
    out += ", " + std::to_string(left) + (left == 1 ? " needs a look" : " need a look");
  }
  return out + "\n";
}

}  // namespace

std::string verdict_text(const FindingsDocument& document, const TextOptions& options, const Painter& paint) {
  // A failed expectation is a finding, or follows from one. Where all findings on zones were left out, this is the
  // place to say it.
  const bool failures_told =
      std::any_of(document.findings.begin(), document.findings.end(), [&](const Finding& finding) {
        return !finding.language && (options.verbose || finding.severity != Severity::note);
      });
  std::string lines;
  for (const VerdictStyle& style : kNotSatisfied) {
    if (is_failure(style.kind) && failures_told) continue;
    if (is_outside(style.kind) && !options.verbose) continue;
    lines += lines_of_kind(document, style, options.verbose, paint);
  }
  if (lines.empty()) return {};
  return paint(Ink::bold, "expectations to look at:") + "\n" + lines + "\n";
}

std::string summary_text(const FindingsDocument& document, const TextOptions& options, const Painter& paint) {
  const Summary& summary = document.summary;
  const std::string documentation = documentation_sums(summary);
  std::string zones = summary.zones > 0 ? counted(summary.zones, "zone") : "";
  if (const std::string verdicts = verdict_sums(document); !verdicts.empty())
    zones += (zones.empty() ? "" : ": ") + verdicts;
  std::string out;
  for (const std::string& remark : document.remarks) out += "remark: " + escape_controls(remark) + "\n";
  const std::string sums = documentation + (documentation.empty() || zones.empty() ? "" : "; ") + zones;
  if (!sums.empty()) out += sums + "\n";
  if (const std::size_t unknown = count_of(document, VerdictKind::unknown); unknown > 0) {
    out += paint(Ink::yellow, "warning") + ": " + counted(unknown, "expectation") +
           " could not be judged; with --fail-on-unknown that is a failure\n";
  }
  out += found_line(document, options, paint);
  out += repair_line(document);
  if (summary.languages == 1 && summary.pages > 0 && !has_read_nothing(summary))
    out += "all pages are in one language: there was nothing to compare them with\n";
  return out;
}

}  // namespace doczone::harness
