// What texts that stand side by side should say: the source's literal, where translations have it as it stands. Nobody
// votes for what is left of it. Where no page is the source, all pages but one have to agree.
#pragma once

#include "extractor/election/elected.h"
#include "model/language_tag.h"

namespace doczone::extractor {

// Of an aligned set of literals (align_literals). Slots that the source does not have are left without a value.
ElectedSet elect_literals(const AlignedSet& set, const LanguageTag& source_language, const ServiceRegistry& services);

}  // namespace doczone::extractor
