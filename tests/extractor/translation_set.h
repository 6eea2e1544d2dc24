// Translation sets for tests, written down as what each language says.
#pragma once

#include <string>
#include <vector>

#include "extractor/election/election.h"
#include "extractor/pages/corpus.h"
#include "tests/extractor/html_page.h"
#include "tests/extractor/memory_files.h"

namespace doczone::extractor {

// What one language says; `language` followed by `*` was translated by people.
struct Saying {
  std::string language;
  Rows rows;                // without the header
  std::string before = {};  // Markdown above the table
};

// Read as pages of one set; `header` has as many columns as the rows.
inline Corpus corpus_of(const std::vector<Saying>& sayings, const std::string& page = "page.md",
                        const Docset* docset = nullptr) {
  std::map<std::string, std::string> files;
  for (const Saying& saying : sayings) {
    const bool human = saying.language.ends_with("*");
    const std::string language = saying.language.substr(0, saying.language.size() - (human ? 1 : 0));
    Rows rows{std::vector<std::string>(saying.rows.empty() ? 1 : saying.rows.front().size(), "x")};
    rows.insert(rows.end(), saying.rows.begin(), saying.rows.end());
    files["docs/" + language + "/" + page] =
        front_matter(language, "title: DNS\nms.translationtype: " + std::string(human ? "HT\n" : "MT\n")) +
        saying.before + "\n\n" + html_table(rows);
  }
  CorpusRequest request;
  request.roots = {"docs"};
  request.docset = docset;
  return read_corpus(MemoryFiles(files), request).value();
}

}  // namespace doczone::extractor
