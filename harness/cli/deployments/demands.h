// What zones have to meet, from pages or from a model that stands for them.
#pragma once

#include <string>
#include <vector>

#include "harness/cli/output/options.h"
#include "harness/report/report.h"
#include "model/file_system.h"
#include "model/requirement.h"

namespace doczone::cli {

struct Demands {
  CanonicalModel model;
  FindingsDocument document;  // which pages there were; a remark when they have changed since the model was made
  harness::Sources sources;
  LanguageTag source_language;  // of the pages; undetermined when a model stands for them
};

// `--docs PAGES` into documents.pages, and `--model FILE`.
void add_demand_options(CLI::App& verb, DocumentOptions& documents, std::string& model);
// Error: neither or both are given, or cannot be read.
Result<Demands> load_demands(const FileSystem& files, const DocumentOptions& documents, const std::string& model);

void add_citation_option(CLI::App& verb, std::string& language);
// Undetermined when `text` is empty.
Result<LanguageTag> parse_citation_language(const std::string& text);

}  // namespace doczone::cli
