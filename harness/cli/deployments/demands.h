// What zones have to meet, from pages or from a model that stands for them.
#pragma once

#include <string>

#include "harness/cli/documents/document_settings.h"
#include "harness/report/report.h"
#include "model/file_system.h"
#include "model/requirement.h"

namespace doczone::cli {

struct DemandSettings {
  DocumentSettings documents;
  std::string model;  // a file; empty: the pages demand something
};

struct Demands {
  CanonicalModel model;
  FindingsDocument document;  // which pages there were; a remark when they have changed since the model was made
  harness::Sources sources;
  LanguageTag source_language;  // of the pages; undetermined when a model stands for them
};

// `--docs PAGES` and `--model FILE`.
void add_demand_settings(SettingOptions& options);
// Error: as for document_settings().
Result<DemandSettings> demand_settings(const Settings& settings);

// Error: neither or both are given, or cannot be read.
Result<Demands> load_demands(const FileSystem& files, const DemandSettings& settings);

}  // namespace doczone::cli
