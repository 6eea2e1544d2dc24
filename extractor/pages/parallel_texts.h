// The texts of a page and of its source side by side: headings, paragraphs, lists, lines of code and cells, and what a
// translation has of the literals that the source says in each.
#pragma once

#include <vector>

#include "extractor/pages/page.h"
#include "model/language_tag.h"
#include "model/service_registry.h"

namespace doczone::extractor {

// Fills Page::literals of the pages of one set from Page::prose: of those literals that some translation says in
// another way. RecordRow::row counts the source's stretches, Atom::column the literals of one: they are equal for the
// same literal on all pages. Without a source, the first of four pages or more stands for it; of fewer, nothing is
// done.
void share_literals(const std::vector<Page*>& pages, const LanguageTag& source_language,
                    const ServiceRegistry& services);

}  // namespace doczone::extractor
