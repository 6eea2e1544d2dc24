// Pages and their docset, from the command line to a cross-checked result.
#pragma once

#include <string>
#include <vector>

#include "extractor/crosscheck.h"
#include "extractor/pages/corpus.h"
#include "harness/cli/documents/document_settings.h"
#include "harness/cli/output/environment.h"
#include "harness/report/report.h"
#include "model/docset.h"

namespace doczone::cli {

struct Documentation {
  Docset docset;
  extractor::Corpus corpus;
  extractor::DocumentationResult result;
  std::vector<std::string> remarks;  // on what was left out of the folders

  // Which pages there were, and how many of what.
  void describe(FindingsDocument& document) const;
  void add_sources(harness::Sources& sources) const;
};

// Error: a page or docset that cannot be read, or no page at all. A configured docset without any record table is one,
// too, unless it allows that.
Result<Documentation> load_documentation(const FileSystem& files, const DocumentSettings& settings);

// A line for each page that could not be read, where what is written has no place for it.
void tell_unreadable(const Environment& environment, const extractor::Corpus& corpus);

}  // namespace doczone::cli
