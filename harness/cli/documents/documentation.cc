#include "harness/cli/documents/documentation.h"

#include <algorithm>
#include <filesystem>
#include <ostream>
#include <set>
#include <thread>

#include "harness/cli/documents/chosen_files.h"
#include "harness/run/reach.h"
#include "model/plural.h"

namespace doczone::cli {
namespace {

// docset.toml in the folder of the pages or in the one above (`docs` when `docs/de-DE` was named).
Result<std::string> find_docset(const FileSystem& files, const DocumentSettings& settings) {
  if (!settings.docset.empty()) return settings.docset;
  std::set<std::string> found;
  for (const std::string& root : settings.pages) {
    std::filesystem::path folder =
        files.is_folder(root) ? std::filesystem::path(root) : std::filesystem::path(root).parent_path();
    for (int up = 0; up < 2; ++up) {
      const std::string candidate = (folder / "docset.toml").lexically_normal().string();
      if (files.exists(candidate)) {
        // A branch may bring it along, as a link.
        if (const auto why = harness::Reach(files, candidate, settings.root).refuses_to_read(candidate))
          return Error{*why};
        found.insert(candidate);
        break;
      }
      folder = folder.lexically_normal();
      if (!folder.has_filename()) folder = folder.parent_path();
      folder = folder.parent_path();
    }
  }
  if (found.size() > 1)
    return Error{"more than one docset.toml lies beside the pages: " + *found.begin() + " and " + *found.rbegin() +
                 "; choose one with --docset"};
  return found.empty() ? std::string() : *found.begin();
}

// Nothing is left out in silence.
std::vector<std::string> remarks_on(const ChosenFiles& chosen) {
  std::vector<std::string> out;
  if (const std::size_t pages = chosen.ignored_pages(); pages > 0)
    out.push_back(counted(pages, "page") + (pages == 1 ? " was" : " were") + " passed over, since .gitignore leaves " +
                  (pages == 1 ? "it" : "them") + " out; a file or folder that is named is read");
  for (const std::string& pattern : chosen.idle_patterns())
    out.push_back("exclude: no file in the folders of pages matches '" + pattern + "'");
  return out;
}

}  // namespace

void Documentation::describe(FindingsDocument& document) const {
  for (const extractor::TranslationSet& set : corpus.sets) {
    for (const extractor::Page& page : set.pages) {
      const bool is_compared = !page.tables.empty() || !page.mentions.empty() || !page.literals.empty();
      if (is_compared) document.pages.push_back({page.path(), page.page, page.language, page.tables.size()});
    }
  }
  Summary& summary = document.summary;
  summary.pages = corpus.pages;
  summary.languages = corpus.languages;
  summary.record_tables = corpus.record_tables;
  summary.requirements = result.model.requirements.size();
}

void Documentation::add_sources(harness::Sources& sources) const {
  for (const extractor::TranslationSet& set : corpus.sets) {
    for (const extractor::Page& page : set.pages) sources.emplace(page.path(), page.text);
  }
}

Result<Documentation> load_documentation(const FileSystem& files, const DocumentSettings& settings) {
  Documentation out;
  const auto docset_path = find_docset(files, settings);
  if (!docset_path) return docset_path.error();
  if (!docset_path->empty()) {
    const auto text = files.read(*docset_path);
    if (!text) return text.error();
    auto docset = parse_docset(*text, *docset_path);
    if (!docset) return docset.error();
    out.docset = *std::move(docset);
  }
  extractor::CorpusRequest request;
  request.roots = settings.pages;
  request.docset = &out.docset;
  request.jobs = settings.jobs != 0 ? settings.jobs : std::max(1U, std::thread::hardware_concurrency());
  if (!settings.source_language.is_undetermined()) request.source_language = settings.source_language;
  extractor::ClaimedBytes claimed;
  for (const std::string& path : settings.with) {
    const auto text = files.read(path);
    if (!text) return text.error();
    if (auto error = extractor::read_foreign_pages(*text, path, claimed, request.foreign)) return *std::move(error);
  }
  const ChosenFiles chosen(files, settings.exclude);
  auto corpus = extractor::read_corpus(chosen, request);
  if (!corpus) return corpus.error();
  out.remarks = remarks_on(chosen);
  if (corpus->record_tables == 0 && !docset_path->empty() && !out.docset.allow_empty) {
    return Error{"no record table on any page of this docset; set allow_empty = true in [docset] if that is meant",
                 *docset_path};
  }
  out.corpus = settings.alone ? extractor::separated(*corpus) : *std::move(corpus);
  out.result = extractor::crosscheck(out.corpus, &out.docset);
  return out;
}

void tell_unreadable(const Environment& environment, const extractor::Corpus& corpus) {
  for (const Error& error : corpus.unreadable) environment.err << complaint(error.to_string());
}

}  // namespace doczone::cli
