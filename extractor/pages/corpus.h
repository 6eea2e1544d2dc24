// Reads pages from files and folders and joins them into translation sets. Only sets that can hold a record table are
// parsed.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "extractor/pages/foreign_pages.h"
#include "extractor/pages/page.h"
#include "model/docset.h"
#include "model/file_system.h"

namespace doczone::extractor {

struct CorpusRequest {
  std::vector<std::string> roots;  // folders, or files (read whatever their ending)
  const Docset* docset = nullptr;
  LanguageTag source_language;  // undetermined: the docset's, else English where there is some
  unsigned jobs = 1;
  std::vector<ForeignPage> foreign =
      {};  // joined as if they lay here; a page that is read is not taken from these, too
};

struct Corpus {
  ServiceRegistry services;          // the standard ones and the docset's: what the pages were read with
  std::vector<TranslationSet> sets;  // with at least one record table; sorted by page and first path
  LanguageTag source_language;       // undetermined when no page is in it
  LanguageTag quoted_language;       // what bilingual pages quote: the source language that was asked for, else English
  std::size_t pages = 0;             // that were read, here or elsewhere
  std::size_t languages = 0;         // in the sets: a README beside them is none of their languages
  std::size_t record_tables = 0;
  std::size_t without_text = 0;                         // pages that lie elsewhere, of whose texts nothing is known
  std::vector<Error> unreadable;                        // pages that could not be read, each with its path
  std::vector<ReadingNote> notes;                       // of pages that were read
  std::map<std::string, std::size_t> passed_over = {};  // files in the folders that are no pages, by their ending
  std::vector<std::string> own_reports = {};            // reports of this program that lie among the pages
  std::vector<PageHead> heads = {};                     // of all pages that were read here, by path
};

// A file larger than this is not read.
inline constexpr std::size_t kMaxPageBytes = 64 * 1024 * 1024;

// Fails when a root does not exist, or when there is no page at all.
Result<Corpus> read_corpus(const FileSystem& files, const CorpusRequest& request);

// True for `.md`, `.mdx`, `.markdown`, `.html`, `.htm`, `.rst`, `.rest`, `.adoc`, `.asciidoc`, `.asc`, `.po` and
// `.pot`, in any case.
bool is_page_name(std::string_view path);

}  // namespace doczone::extractor
