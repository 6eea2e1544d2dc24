#include <algorithm>
#include <map>
#include <optional>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

#include "harness/report/evidence_text.h"
#include "harness/report/excerpt.h"
#include "harness/report/report.h"
#include "harness/report/statistics_text.h"
#include "harness/report/summary_text.h"
#include "harness/report/terminal_text.h"
#include "model/unicode.h"

namespace doczone::harness {
namespace {

constexpr std::size_t kMessageColumns = 500;
// Of what one check finds in one file, more are only counted, unless all is asked for: nobody reads thousands of them.
constexpr std::size_t kMostOfKind = 20;
// Further places of one slip that are listed.
constexpr std::size_t kMostTwins = 20;
constexpr std::string_view kStale = "useless-suppression";
// Line numbers are right-aligned in this many columns, or in as many as they need.
constexpr std::size_t kNumberColumns = 2;

Ink ink_of(Severity severity) {
  switch (severity) {
    case Severity::error:
      return Ink::red;
    case Severity::warning:
      return Ink::yellow;
    case Severity::note:
      break;
  }
  return Ink::cyan;
}

// Lines without their line ends; a final line end makes no line of its own.
std::vector<std::string_view> lines_of(std::string_view text) {
  std::vector<std::string_view> out;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    std::string_view line = text.substr(0, end);
    if (!line.empty() && line.back() == '\r') line.remove_suffix(1);
    out.push_back(line);
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return out;
}

// Lines to paste elsewhere: whole, and with blanks for tabs rather than escapes.
std::vector<std::string> lines_to_paste(std::string_view text) {
  std::vector<std::string> out;
  for (const std::string_view line : lines_of(text)) {
    std::string with_blanks(line);
    std::replace(with_blanks.begin(), with_blanks.end(), '\t', ' ');
    out.push_back(escape_controls(with_blanks));
  }
  return out;
}

Remark note_remark(std::string_view note) {
  Remark out;
  for (const std::string_view line : lines_of(note)) {
    if (out.text.empty()) {
      out.text = escape_controls(line);
    } else {
      out.below.push_back(escape_controls(line));
    }
  }
  return out;
}

std::optional<Remark> help_remark(const Finding& finding, const Painter& paint) {
  if (!finding.suggestion || finding.suggestion->empty()) return std::nullopt;
  const std::string& suggestion = *finding.suggestion;
  const bool is_addition = !finding.language && !finding.value;
  if (is_addition || suggestion.find('\n') != std::string::npos) {
    return Remark{paint(Ink::green, "help:"), lines_to_paste(suggestion)};
  }
  // Never cut: half a name is no help.
  return Remark{paint(Ink::green, "help:") + " write `" + escape_controls(suggestion) + "`", {}};
}

std::vector<Remark> remarks_of(const Finding& finding, bool verbose, const Painter& paint) {
  std::vector<Remark> out = evidence_remarks(finding, verbose);
  if (finding.confidence != Confidence::high)
    out.push_back({"confidence: " + std::string(to_string(finding.confidence)), {}});
  for (const std::string& note : finding.notes) {
    if (Remark remark = note_remark(note); !remark.text.empty()) out.push_back(std::move(remark));
  }
  if (std::optional<Remark> help = help_remark(finding, paint)) out.push_back(std::move(*help));
  return out;
}

// Some findings are about a file as a whole: no bytes, and no line that could be shown.
bool has_position(const Location& where, const SourceText* source) {
  return source != nullptr || where.span != ByteSpan{} || where.begin != Position{};
}

std::string place_in(const Location& where) {
  return std::to_string(where.begin.line) + ":" + std::to_string(where.begin.column);
}

std::string headline(const Finding& finding, const SourceText* source, const Painter& paint) {
  const Location& where = finding.where;
  std::string out;
  if (!where.path.empty()) {
    out += paint(Ink::bold, escape_controls(where.path));
    if (has_position(where, source)) {
      out += ":" + place_in(where);
    }
    out += ": ";
  }
  out += paint(ink_of(finding.severity), to_string(finding.severity));
  out += "[" + paint(Ink::bold, escape_controls(finding.check)) + "] " + fit(finding.message, kMessageColumns);
  return out + "\n";
}

// What stands below the excerpt's line; empty where there is nothing to underline.
std::string underline_of(const Finding& finding, const Excerpt& excerpt, const Painter& paint) {
  if (excerpt.underline_width == 0) return {};
  std::string out(excerpt.underline_width, '^');
  if (finding.mechanism) out += " " + std::string(to_string(*finding.mechanism));
  return paint(ink_of(finding.severity), out);
}

// What other findings have in common with one that is told: the slip is one fact, and they are further places of it.
using Twins = std::vector<const Finding*>;

// A line for each, which an editor opens.
std::optional<Remark> twins_remark(const Twins& twins) {
  if (twins.empty()) return std::nullopt;
  std::vector<std::string> places;
  for (std::size_t i = 0; i < std::min(twins.size(), kMostTwins); ++i)
    places.push_back(escape_controls(twins[i]->where.path) + ":" + place_in(twins[i]->where));
  if (twins.size() > kMostTwins)
    places.push_back("… and " + std::to_string(twins.size() - kMostTwins) + " more (--verbose shows them)");
  if (twins.size() == 1) return Remark{"the same at " + places[0], {}};
  return Remark{"the same at " + std::to_string(twins.size()) + " more places:", std::move(places)};
}

std::string block(const Finding& finding, const Sources& sources, bool verbose, const Painter& paint,
                  const Twins& twins = {}) {
  const auto found = sources.find(finding.where.path);
  const SourceText* const source = found == sources.end() ? nullptr : found->second.get();
  std::string out = headline(finding, source, paint);

  std::optional<Excerpt> excerpt;
  if (source != nullptr) excerpt = make_excerpt(*source, finding.where);
  const std::size_t digits = excerpt ? std::to_string(excerpt->line).size() : 0;
  const std::string margin(std::max(digits, kNumberColumns) + 1, ' ');
  std::vector<Remark> remarks = remarks_of(finding, verbose, paint);
  if (std::optional<Remark> remark = twins_remark(twins)) remarks.push_back(*std::move(remark));
  if (excerpt) {
    out += excerpt_lines(*excerpt, margin.size(), underline_of(finding, *excerpt, paint));
    if (!remarks.empty()) out += margin + "|\n";
  }
  for (const Remark& remark : remarks) {
    out += margin + "= " + remark.text + "\n";
    for (const std::string& line : remark.below) out += line.empty() ? "\n" : margin + "    " + line + "\n";
  }
  return out + "\n";
}

// What silences nothing is tidied up as a whole.
std::string stale_line(const Finding& first, std::size_t count, const Painter& paint) {
  return paint(Ink::bold, escape_controls(first.where.path)) + ": " +
         paint(ink_of(first.severity), to_string(first.severity)) + "[" + paint(Ink::bold, first.check) + "] " +
         std::to_string(count) + " entries silence nothing any more (--verbose shows them)\n\n";
}

// Findings of pages that say the same, with the same advice and equally grave, are one fact to a reader. Those that
// stand for others, in the order of the report, with these.
std::map<const Finding*, Twins> with_twins(const std::vector<Finding>& findings) {
  std::map<std::tuple<std::string_view, std::string_view, std::string_view, Severity>, const Finding*> first;
  std::map<const Finding*, Twins> out;
  for (const Finding& finding : findings) {
    if (finding.severity == Severity::note) continue;
    const bool is_comparable = finding.language && finding.suggestion && !finding.suggestion->empty();
    const auto leader =
        is_comparable
            ? first.try_emplace({finding.check, finding.message, *finding.suggestion, finding.severity}, &finding)
                  .first->second
            : &finding;
    Twins& twins = out[leader];
    if (leader != &finding) twins.push_back(&finding);
  }
  return out;
}

std::string first_of_each_kind(const std::vector<Finding>& findings, const Sources& sources, const Painter& paint) {
  const std::map<const Finding*, Twins> told = with_twins(findings);
  using Kind = std::pair<std::string_view, std::string_view>;  // check and path
  const auto kind_of = [](const Finding& finding) { return Kind{finding.check, finding.where.path}; };
  std::map<Kind, std::size_t> left;
  for (const Finding& finding : findings) {
    if (told.count(&finding) > 0) ++left[kind_of(finding)];
  }
  std::map<Kind, std::size_t> said;
  std::string out;
  for (const Finding& finding : findings) {
    const auto twins = told.find(&finding);
    if (twins == told.end()) continue;
    const Kind kind = kind_of(finding);
    const std::size_t number = ++said[kind];
    if (finding.check == kStale && left[kind] > 1) {
      if (number == 1) out += stale_line(finding, left[kind], paint);
      continue;
    }
    if (number > kMostOfKind + 1) continue;
    const std::size_t more = left[kind] - kMostOfKind;
    if (number <= kMostOfKind || more == 1) {
      out += block(finding, sources, false, paint, twins->second);
    } else {
      out += (finding.where.path.empty() ? "" : paint(Ink::bold, escape_controls(finding.where.path)) + ": ") +
             paint(ink_of(finding.severity), to_string(finding.severity)) + "[" +
             paint(Ink::bold, escape_controls(finding.check)) + "] … and " + std::to_string(more) +
             " more of this kind (--verbose shows them)\n\n";
    }
  }
  return out;
}

}  // namespace

std::string text_report(const FindingsDocument& document, const Sources& sources, const TextOptions& options) {
  const Painter paint(options.color);
  std::string out;
  if (options.statistics) return statistics_text(document, paint) + summary_text(document, options, paint);
  if (options.verbose) {
    for (const Finding& finding : document.findings) out += block(finding, sources, true, paint);
  } else {
    out += first_of_each_kind(document.findings, sources, paint);
  }
  out += verdict_text(document, options, paint);
  out += summary_text(document, options, paint);
  return out;
}

}  // namespace doczone::harness
