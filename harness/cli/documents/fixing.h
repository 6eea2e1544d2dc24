// Repairs, made in memory, shown or written.
#pragma once

#include <map>
#include <string>

#include "harness/cli/documents/crosscheck_run.h"

namespace doczone::cli {

struct FixOptions {
  bool others = false;  // those that are not of high confidence, too
  bool source = false;  // pages in the source language, too
};

// Whether a repair of the finding would be tried. `source`: the pages' source language.
bool is_repairable(const Finding& finding, const LanguageTag& source, const FixOptions& options);

struct PageStates {
  std::string before, after;
};

struct Fixes {
  std::map<std::string, PageStates> pages;  // that changed, by path
  std::size_t repaired = 0;                 // findings
  std::size_t refused = 0;                  // findings whose repair would not have read back, in the last round
  Judgement before;                         // of the pages as they are
};

// Judges, repairs and judges again what came of it, until there is nothing left to repair: a repaired name may settle
// what its neighbours should say. Nothing is written.
Result<Fixes> repair_pages(const FileSystem& files, const CrosscheckRun& run, const FixOptions& options);

std::string diff_of(const Fixes& fixes);

}  // namespace doczone::cli
