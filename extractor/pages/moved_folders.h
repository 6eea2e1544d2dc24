// Joins translations to pages without a language that lie elsewhere under the same folders and name:
// `i18n/de/docusaurus-plugin-content-docs/current/a/x.md` and `docs/a/x.md`, `docs/de/x.md` and `docs/x.md`,
// `repo-pr.nl-NL/x.md` and `repo/x.md`.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "extractor/pages/named_languages.h"

namespace doczone::extractor {

// One page below folders of languages, in all of them.
struct TranslatedPage {
  std::string layout;          // the folders, with the language taken out
  PathParts tail;              // what lies below them
  bool needs_witness = false;  // the language is a word, too, and no other language lies beside it
};

struct MovedPage {
  std::string source;  // its path
  std::string page;    // what both have in common
};

// Returns the source of each translated page among the paths without a language, where there is one. Two folders hold
// the same pages when several of them do, or when one does and their names are related.
std::vector<std::optional<MovedPage>> find_sources(const std::vector<TranslatedPage>& translated,
                                                   const std::vector<std::string_view>& plain);

}  // namespace doczone::extractor
