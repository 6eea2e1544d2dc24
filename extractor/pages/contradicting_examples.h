// Examples in running text that do not fit the pattern beside them: `_sip._tls.<domain>`, for example
// `_sip._tcp.contoso.com`.
#pragma once

#include <vector>

#include "extractor/pages/page.h"
#include "model/language_tag.h"
#include "model/name_template.h"
#include "model/service_registry.h"

namespace doczone::extractor {

// Both name a service, the first has placeholders and the second has none, and they differ in either the service or the
// protocol: an example of another record differs in both.
bool is_contradicted(const NameTemplate& pattern, const NameTemplate& example);

// Fills Page::examples from Page::prose: of the set's source, or of every page where there is none. Cells are left out:
// their tables are read with them.
void find_contradicting_examples(const std::vector<Page*>& pages, const LanguageTag& source_language,
                                 const ServiceRegistry& services);

}  // namespace doczone::extractor
