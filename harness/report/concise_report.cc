#include "harness/report/concise_report.h"

#include "harness/report/terminal_text.h"
#include "model/unicode.h"

namespace doczone::harness {
namespace {

constexpr std::size_t kLineColumns = 500;

std::string place_of(const Location& where) {
  if (where.path.empty()) return {};
  const bool is_whole_file = where.span == ByteSpan{} && where.begin == Position{};
  std::string out = escape_controls(where.path);
  if (!is_whole_file) out += ":" + std::to_string(where.begin.line) + ":" + std::to_string(where.begin.column);
  return out + ": ";
}

}  // namespace

std::string concise_report(const FindingsDocument& document, const TextOptions& options) {
  const Painter paint(options.color);
  std::string out;
  for (const Finding& finding : document.findings) {
    if (finding.severity == Severity::note && !options.verbose) continue;
    // A list of records to paste is for the long form.
    const bool has_advice =
        finding.suggestion && !finding.suggestion->empty() && finding.suggestion->find('\n') == std::string::npos;
    out += paint(Ink::bold, place_of(finding.where)) + std::string(to_string(finding.severity)) + "[" +
           escape_controls(finding.check) + "] " +
           fit(finding.message + (has_advice ? "; write `" + *finding.suggestion + "`" : ""), kLineColumns) + "\n";
  }
  return out;
}

}  // namespace doczone::harness
