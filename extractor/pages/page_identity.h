// Finds which language a page is in, and which pages are the same page.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "extractor/pages/front_matter.h"
#include "extractor/pages/page_dates.h"
#include "extractor/pages/page_side.h"
#include "model/docset.h"
#include "model/language_tag.h"

namespace doczone::extractor {

// What is known about a page before it is parsed.
struct PageHead {
  std::string path;
  std::string root;  // the folder or file that was asked for
  // From the front matter:
  LanguageTag stated_language;  // ms.contentlocale, lang or locale; undetermined when missing
  LanguageTag url_language;     // from ms:mtpsurl
  std::string asset_id;
  std::string source_hash;
  PageDates dates;
  bool human_translated = false;
  bool machine_translated = false;
  PageSide side = PageSide::whole;
  std::size_t translated_entries = 0;  // of the PO file
  // Found by identify_pages():
  LanguageTag language;
  std::string page;          // relative to the language's folder
  std::string set_key;       // equal for the translations of one page
  bool is_repeated = false;  // its source stands in another PO file, too
};

// Fills the front matter's part.
void read_stated_identity(const FrontMatter& front_matter, PageHead& head);

// Fills language, page and set_key of all heads: language from the front matter, else from the docset's pattern, else
// from a folder or a file's name that other paths show to name one (language_evidence.h), else from the URL. A page
// without a language joins its translations where they lie (moved_folders.h); its language stays undetermined. Pages
// that were renamed are joined by their asset id where it is unique in every language.
// `source_language` is what is known of it before; undetermined: English.
void identify_pages(std::vector<PageHead>& heads, const Docset* docset, const LanguageTag& source_language = {});

}  // namespace doczone::extractor
