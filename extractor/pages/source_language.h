// Which language the others are translated from, and which page is in it.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "extractor/pages/page.h"
#include "extractor/pages/page_identity.h"
#include "model/language_tag.h"

namespace doczone::extractor {

// Returns the source language: `stated`, else English where a page is in it; undetermined when no page is. Pages
// without a language are in it, where they have translations or it was stated: they get its tag, unless another page of
// their set has it.
LanguageTag settle_source_language(std::vector<PageHead>& heads, const LanguageTag& stated);

// False of every page when no language is the source.
bool is_in_source_language(const Page& page, const LanguageTag& source_language);
// The set's source: the last page in its language; nothing when there is none.
std::optional<std::size_t> source_page(const std::vector<Page>& pages, const LanguageTag& source_language);
std::optional<std::size_t> source_page(const std::vector<Page*>& pages, const LanguageTag& source_language);

}  // namespace doczone::extractor
