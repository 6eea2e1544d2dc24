#include "harness/cli/documents/baseline_file.h"

#include <algorithm>
#include <map>
#include <tuple>

#include "harness/cli/settings/paths.h"
#include "model/unicode.h"

namespace doczone::cli {
namespace {

using Key = std::tuple<std::string, std::string, std::string>;

Key key_of(const BaselineEntry& entry) {
  return {entry.check, entry.page, entry.cell};
}

// A TOML file holds no bytes that are not UTF-8.
std::string as_utf8(std::string_view text) {
  std::string out;
  while (!text.empty()) {
    const CodePoint c = decode_code_point(text);
    append_code_point(out, c.value);
    text.remove_prefix(c.length);
  }
  return out;
}

// Without the row's name and the section's, which are what the languages have elected and change with them: the field,
// where the finding has a value that tells it from others.
Key key_without_election(const BaselineEntry& entry) {
  const std::size_t slash = entry.cell.rfind('/');
  std::string field = slash == std::string::npos ? entry.cell : entry.cell.substr(slash + 1);
  field.resize(std::min(field.find('#'), field.size()));
  return {entry.check, entry.page, field + '\0' + entry.value};
}

// What an entry and a finding have to have in common, each weaker than the one before.
enum class Likeness { cell_and_value, field_and_value, cell };

void weaken(Finding& finding, const std::string& before) {
  finding.severity = Severity::note;
  finding.notes.push_back("still broken, differently: the baseline knows `" + escape_controls(before) + "` here");
}

}  // namespace

Result<Baseline> read_baseline(const FileSystem& files, const std::string& path) {
  const auto text = files.read(path);
  if (!text) return text.error();
  return parse_baseline(*text, path);
}

BaselineEntry baseline_entry(const Finding& finding, const std::string& path) {
  return {finding.check, seen_from(folder_of(path), finding.where.path), as_utf8(finding.cell),
          as_utf8(finding.value.value_or("")), 0};
}

BaselineOutcome apply_baseline(std::vector<Finding> findings, const Baseline& baseline,
                               const std::set<std::string>& machine_translated,
                               const std::function<bool(const std::string& page)>& was_looked_at) {
  BaselineOutcome out;
  std::map<Key, std::vector<std::size_t>> by_cell, by_value;
  for (std::size_t i = 0; i < baseline.entries.size(); ++i) {
    by_cell[key_of(baseline.entries[i])].push_back(i);
    by_value[key_without_election(baseline.entries[i])].push_back(i);
  }
  std::vector<bool> used(baseline.entries.size(), false);
  std::vector<bool> known(findings.size(), false);
  // The likest first, so that another value cannot take an entry away.
  for (const Likeness likeness : {Likeness::cell_and_value, Likeness::field_and_value, Likeness::cell}) {
    for (std::size_t f = 0; f < findings.size(); ++f) {
      Finding& finding = findings[f];
      if (known[f] || finding.severity == Severity::note) continue;
      if (likeness == Likeness::cell && machine_translated.count(finding.where.path) == 0) continue;
      if (likeness == Likeness::field_and_value && !finding.value) continue;
      const BaselineEntry wanted = baseline_entry(finding, baseline.path);
      const auto& places = likeness == Likeness::field_and_value ? by_value : by_cell;
      const auto place =
          places.find(likeness == Likeness::field_and_value ? key_without_election(wanted) : key_of(wanted));
      if (place == places.end()) continue;
      const auto entry = std::find_if(place->second.begin(), place->second.end(), [&](std::size_t i) {
        return !used[i] && (likeness != Likeness::cell_and_value || baseline.entries[i].value == wanted.value);
      });
      if (entry == place->second.end()) continue;
      used[*entry] = true;
      if (likeness == Likeness::cell) {
        weaken(finding, baseline.entries[*entry].value);
      } else {
        known[f] = true;
      }
    }
  }
  for (std::size_t f = 0; f < findings.size(); ++f) {
    if (known[f]) {
      ++out.known;
    } else {
      out.findings.push_back(std::move(findings[f]));
    }
  }
  for (std::size_t i = 0; i < baseline.entries.size(); ++i) {
    const BaselineEntry& entry = baseline.entries[i];
    (used[i] ? out.used : was_looked_at(entry.page) ? out.stale : out.others).push_back(entry);
  }
  return out;
}

}  // namespace doczone::cli
