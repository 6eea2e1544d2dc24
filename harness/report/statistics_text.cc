#include "harness/report/statistics_text.h"

#include <algorithm>
#include <map>
#include <string_view>
#include <vector>

#include "model/unicode.h"

namespace doczone::harness {
namespace {

using Counts = std::map<std::string, std::size_t>;

std::string table(std::string_view title, const Counts& counts, const Painter& paint) {
  if (counts.empty()) return {};
  std::vector<std::pair<std::string, std::size_t>> rows(counts.begin(), counts.end());
  std::stable_sort(rows.begin(), rows.end(), [](const auto& a, const auto& b) { return a.second > b.second; });
  constexpr std::size_t kNumberColumns = 7;
  std::string out = paint(Ink::bold, title) + "\n";
  for (const auto& [what, count] : rows) {
    const std::string number = std::to_string(count);
    out += std::string(kNumberColumns - std::min(kNumberColumns, number.size()), ' ') + number + "  " +
           escape_controls(what) + "\n";
  }
  return out + "\n";
}

}  // namespace

std::string statistics_text(const FindingsDocument& document, const Painter& paint) {
  Counts checks, languages, mechanisms;
  for (const Finding& finding : document.findings) {
    ++checks[finding.check + " (" + std::string(to_string(finding.severity)) + ")"];
    if (finding.language && !finding.language->is_undetermined()) ++languages[finding.language->to_string()];
    if (finding.mechanism) ++mechanisms[std::string(to_string(*finding.mechanism))];
  }
  return table("By check", checks, paint) + table("By language", languages, paint) +
         table("By mechanism", mechanisms, paint);
}

}  // namespace doczone::harness
