// Findings held against a baseline: what was known is silent, what it knew and is gone is said.
#pragma once

#include <functional>
#include <set>
#include <string>
#include <vector>

#include "model/baseline.h"
#include "model/file_system.h"
#include "model/finding.h"

namespace doczone::cli {

Result<Baseline> read_baseline(const FileSystem& files, const std::string& path);

// What a baseline at `path` would say about this finding.
BaselineEntry baseline_entry(const Finding& finding, const std::string& path);

struct BaselineOutcome {
  std::vector<Finding> findings;      // that the baseline does not know
  std::size_t known = 0;              // that it does
  std::vector<BaselineEntry> used;    // entries that matched
  std::vector<BaselineEntry> stale;   // entries that did not, though their page was looked at
  std::vector<BaselineEntry> others;  // entries for pages that were not looked at
};

// `machine_translated`: paths of pages that are translated anew every time, of which an entry holds whatever the value:
// the same cell broken in another way is a note. `was_looked_at`: whether a page, named as in the baseline, is one that
// this run judged. Notes are none of a baseline's business.
BaselineOutcome apply_baseline(std::vector<Finding> findings, const Baseline& baseline,
                               const std::set<std::string>& machine_translated,
                               const std::function<bool(const std::string& page)>& was_looked_at);

}  // namespace doczone::cli
