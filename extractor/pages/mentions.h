// Names in running text, code, headings and remarks: what is said there of hosts and services beside the records.
#pragma once

#include <vector>

#include "extractor/pages/page.h"
#include "model/language_tag.h"
#include "model/service_registry.h"

namespace doczone::extractor {

// Finds in the pages of one set the names that some of them say soundly, and on every page what may be left of them:
// fills Page::names and Page::mentions, and drops Page::prose.
void share_mentions(const std::vector<Page*>& pages, const LanguageTag& source_language,
                    const ServiceRegistry& services);

// Does so for a page by itself, by the names of `page.names`.
void read_mentions(Page& page, const ServiceRegistry& services);

}  // namespace doczone::extractor
