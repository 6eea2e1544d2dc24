// Where documentation demands something, in a reader's language.
#pragma once

#include <string>
#include <vector>

#include "model/finding.h"
#include "model/language_tag.h"
#include "model/requirement.h"

namespace doczone::harness {

// "docs/de-DE/page.md:53", of the row in this language; else in the first language in which the row agrees with what
// was elected. Empty when there is no evidence.
std::string citation_of(const RecordRequirement& requirement, const LanguageTag& language);

// The rows of the documentation that state a requirement.
std::vector<Evidence> rows_of(const RecordRequirement& requirement);

// Puts the rows of one language in front, so that every report cites them first. Undetermined: changes nothing.
void cite_in(const LanguageTag& language, CanonicalModel& model);

}  // namespace doczone::harness
