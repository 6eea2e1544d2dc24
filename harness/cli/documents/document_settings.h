// What may be said about pages, whatever is done with them.
#pragma once

#include <string>
#include <vector>

#include "harness/cli/settings/setting_options.h"
#include "harness/cli/settings/settings.h"
#include "model/language_tag.h"
#include "model/result.h"

namespace doczone::cli {

struct DocumentSettings {
  std::vector<std::string> pages;
  std::vector<std::string> exclude;  // patterns of files in folders that are not read, as seen from the working folder
  std::string docset;                // empty: the one beside the pages, if there is one
  LanguageTag source_language;       // undetermined: what the docset says, else English
  bool alone = false;                // every page is judged by itself
  std::vector<std::string> with;     // files of atoms: pages that lie elsewhere
  unsigned jobs = 0;                 // 0: as many as there are processors
  std::string root;                  // what pages and settings bring along may lie below it, too; empty: nowhere else
};

// All but the pages themselves and those that lie elsewhere.
void add_document_settings(SettingOptions& options);
// Error: what is said to be a language is none.
Result<DocumentSettings> document_settings(const Settings& settings);

// Neither the command line nor doczone.toml says which pages.
Error no_pages();

}  // namespace doczone::cli
