#include "harness/cli/documents/document_settings.h"

#include <algorithm>
#include <limits>

namespace doczone::cli {

void add_document_settings(SettingOptions& options) {
  options.add("exclude");
  options.add("docset");
  options.add("source_language");
  options.add("jobs");
}

Result<DocumentSettings> document_settings(const Settings& settings) {
  DocumentSettings out;
  settings.read("docs", out.pages);
  settings.read("exclude", out.exclude);
  settings.read("docset", out.docset);
  auto language = settings.language("source_language");
  if (!language) return language.error();
  out.source_language = *std::move(language);
  out.alone = settings.flag("alone");
  settings.read("with", out.with);
  out.root = settings.root;
  std::size_t jobs = 0;
  settings.read("jobs", jobs);
  out.jobs = static_cast<unsigned>(std::min<std::size_t>(jobs, std::numeric_limits<unsigned>::max()));
  return out;
}

Error no_pages() {
  return {"pages is required: name folders or files, or `docs` in doczone.toml"};
}

}  // namespace doczone::cli
