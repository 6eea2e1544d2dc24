// Which language the others are translated from.
#pragma once

#include <vector>

#include "extractor/pages/page_identity.h"
#include "model/language_tag.h"

namespace doczone::extractor {

// Returns the source language: `stated`, else English where a page is in it; undetermined when no page is. Pages
// without a language are in it, where they have translations or it was stated: they get its tag, unless another page of
// their set has it.
LanguageTag settle_source_language(std::vector<PageHead>& heads, const LanguageTag& stated);

}  // namespace doczone::extractor
