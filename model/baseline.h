// A baseline: findings that were there when somebody decided to live with them for now. A TOML file of one line an
// entry, sorted, so that two branches that add entries merge without a conflict.
//
//   schema = 1
//   findings = [
//     { check = "changed-port", page = "docs/de-DE/page.md", cell = "dns-summary/_sip._tls.contoso.com/port", value =
//     "433" },
//   ]
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/result.h"

namespace doczone {

struct BaselineEntry {
  std::string check;
  std::string page;      // path relative to the baseline's folder, with forward slashes
  std::string cell;      // Finding::cell
  std::string value;     // what stood there; empty when the finding has none
  std::size_t line = 0;  // 1-based, in the baseline; 0 for a new entry
};

struct Baseline {
  std::string path;
  std::vector<BaselineEntry> entries;  // in the file's order
};

// Error: as for a profile.
Result<Baseline> parse_baseline(std::string_view toml, const std::string& path);
// Sorted, equal entries once, with a line end behind each.
std::string baseline_to_toml(std::vector<BaselineEntry> entries);

}  // namespace doczone
