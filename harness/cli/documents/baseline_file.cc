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
  std::map<Key, std::vector<std::size_t>> by_key;
  for (std::size_t i = 0; i < baseline.entries.size(); ++i) by_key[key_of(baseline.entries[i])].push_back(i);
  std::vector<bool> used(baseline.entries.size(), false);
  std::vector<bool> known(findings.size(), false);
  // Equal values first, so that another value cannot take their entry away.
  for (const bool exactly : {true, false}) {
    for (std::size_t f = 0; f < findings.size(); ++f) {
      Finding& finding = findings[f];
      if (known[f] || finding.severity == Severity::note) continue;
      if (!exactly && machine_translated.count(finding.where.path) == 0) continue;
      const BaselineEntry wanted = baseline_entry(finding, baseline.path);
      const auto place = by_key.find(key_of(wanted));
      if (place == by_key.end()) continue;
      const auto entry = std::find_if(place->second.begin(), place->second.end(), [&](std::size_t i) {
        return !used[i] && (!exactly || baseline.entries[i].value == wanted.value);
      });
      if (entry == place->second.end()) continue;
      used[*entry] = true;
      if (exactly) {
        known[f] = true;
      } else {
        weaken(finding, baseline.entries[*entry].value);
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
