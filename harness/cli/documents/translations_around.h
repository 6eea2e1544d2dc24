// The translations of a single page or of one language, found where it lies.
#pragma once

#include <string>
#include <vector>

#include "model/file_system.h"

namespace doczone::cli {

struct TranslationsAround {
  std::vector<std::string> paths;
  std::vector<std::string> remarks;  // folders of languages that are passed over
};

// Folders and files to read beside the pages and the folders of one language that were named: the folders of all
// languages beside the page's own (`docs/de-DE/a/page.md` → `docs/de-DE`, `docs/en-US` …), or the files of all
// languages (`page.de.md` → `page.md`, `page.fr.md` …). Nothing for a file whose translation was named, too: who names
// several knows which. A link counts only where it leads no further than these folders, the working folder or `root`;
// one that leads outside is remarked on, beside a page as in a folder that was named.
// `of_folders`: not where the other languages are said to lie elsewhere.
TranslationsAround translations_around(const FileSystem& files, const std::vector<std::string>& pages,
                                       const std::string& root, bool of_folders);

}  // namespace doczone::cli
