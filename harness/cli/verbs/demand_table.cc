#include "harness/cli/verbs/demand_table.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <utility>
#include <vector>

#include "model/joined.h"
#include "model/plural.h"
#include "model/unicode.h"

namespace doczone::cli {
namespace {

using Cells = std::array<std::string, 5>;  // line, types, owner, data, the rest

std::string data_of(const RecordRequirement& requirement) {
  std::vector<std::string> parts;
  for (const std::optional<std::uint16_t>& number : {requirement.priority, requirement.weight, requirement.port}) {
    if (number) parts.push_back(std::to_string(*number));
  }
  if (requirement.target) parts.push_back(*requirement.target);
  if (requirement.rdata) parts.push_back(*requirement.rdata);
  if (requirement.txt) parts.push_back("\"" + *requirement.txt + "\"");
  parts.insert(parts.end(), requirement.addresses.begin(), requirement.addresses.end());
  return joined(parts, " ");
}

std::string rest_of(const RecordRequirement& requirement) {
  std::vector<std::string> parts;
  if (requirement.ttl) parts.push_back("TTL " + std::to_string(*requirement.ttl));
  if (requirement.view) parts.emplace_back(to_string(*requirement.view));
  if (requirement.level != Level::required) parts.emplace_back(to_string(requirement.level));
  if (requirement.scenario) parts.push_back(*requirement.scenario);
  return joined(parts, ", ");
}

// The source language's, else the first.
const RequirementEvidence& witness_of(const RecordRequirement& requirement, const LanguageTag& source) {
  const auto found = std::find_if(requirement.evidence.begin(), requirement.evidence.end(),
                                  [&](const RequirementEvidence& row) { return row.language == source; });
  return found == requirement.evidence.end() ? requirement.evidence.front() : *found;
}

std::string padded(const std::string& text, std::size_t width) {
  const std::size_t length = display_width(text);
  return text + std::string(width > length ? width - length : 0, ' ');
}

std::string page_text(const std::string& path, std::vector<std::pair<std::size_t, Cells>> rows) {
  std::stable_sort(rows.begin(), rows.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
  std::array<std::size_t, 5> widths{};
  for (const auto& [line, cells] : rows) {
    for (std::size_t i = 0; i < cells.size(); ++i) widths[i] = std::max(widths[i], display_width(cells[i]));
  }
  // One long text must not push all others aside.
  widths[3] = std::min<std::size_t>(widths[3], 48);
  std::string out = path + "\n";
  for (const auto& [line, cells] : rows) {
    std::string text = std::string(2 + widths[0] - cells[0].size(), ' ') + cells[0];
    for (std::size_t i = 1; i < cells.size(); ++i) text += "  " + padded(cells[i], widths[i]);
    out += text.substr(0, text.find_last_not_of(' ') + 1) + "\n";
  }
  return out;
}

}  // namespace

std::string demand_table(const CanonicalModel& model, const LanguageTag& source) {
  std::map<std::string, std::vector<std::pair<std::size_t, Cells>>> pages;
  for (const RecordRequirement& requirement : model.requirements) {
    const auto type_name = [](RrType type) { return to_string(type); };
    Cells cells{"", joined(requirement.types, "/", type_name), escape_controls(requirement.owner),
                escape_controls(data_of(requirement)), escape_controls(rest_of(requirement))};
    std::string path = "(no page)";
    std::size_t line = 0;
    if (!requirement.evidence.empty()) {
      const RequirementEvidence& row = witness_of(requirement, source);
      path = escape_controls(row.path);
      line = row.line;
      cells[0] = std::to_string(line);
    }
    pages[path].emplace_back(line, std::move(cells));
  }
  std::string out;
  for (auto& [path, rows] : pages) out += page_text(path, std::move(rows)) + "\n";
  return out +
         (model.requirements.empty()
              ? std::string("no record is demanded on any page")
              : counted(model.requirements.size(), "record") + " on " + counted(pages.size(), "page")) +
         "\n";
}

}  // namespace doczone::cli
