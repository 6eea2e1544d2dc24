// Tells which parts of paths name languages: two pages that differ in nothing else are the witnesses.
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "extractor/pages/named_languages.h"

namespace doczone::extractor {

// A path with everything that could be a language in it.
struct PathLanguages {
  PathParts parts;  // of a path that outlives this
  std::vector<NamedLanguage> named;

  explicit PathLanguages(std::string_view path) : parts(split_path(path)), named(named_languages(parts)) {}

  // The folders up to a language folder, with the language taken out: equal for the folders of all languages.
  std::string layout(const NamedLanguage& by) const;
  // What lies below a language folder, without the same language in the file's name: equal for the translations of one
  // page.
  PathParts tail(const NamedLanguage& by) const;
  // What is left of the whole path: equal for the translations of one page.
  std::string untagged(const NamedLanguage& by) const;
  bool is_file(const NamedLanguage& by) const { return by.part + 1 == parts.size(); }
};

class LanguageEvidence {
 public:
  explicit LanguageEvidence(const std::vector<PathLanguages>& paths);

  // True for a folder that shares a path with another language's folder beside it, or is named like one that does
  // (`help.de-DE`, `more.de-DE`); and for a file beside another language's, or beside one without a language
  // (`page-de.md` and `page.md`), or in the manner of such a pair elsewhere, or behind a dot.
  bool is_language(const PathLanguages& path, const NamedLanguage& by) const;

 private:
  struct Witnesses {
    std::set<LanguageTag> languages;
    bool is_likely = false;  // one of them is no word
  };

  static std::string folder_of(const PathLanguages& path, const NamedLanguage& by);
  static std::string manner_of(const PathLanguages& path, const NamedLanguage& by);
  bool is_witnessed(const PathLanguages& path, const NamedLanguage& by) const;

  std::map<std::string, Witnesses> pages_;  // by what is left of their paths
  std::set<std::string> plain_;             // paths without a language
  std::set<std::string> folders_;           // that are one language's, and the manner of their names
  std::set<std::pair<char, LanguageTag>> manners_;
};

}  // namespace doczone::extractor
