// One truth out of many damaged translations. DNS grammar judges first, votes second; the source language counts most
// when what it says is well-formed; identical malformed values count once, however many languages of one engine repeat
// them.
#pragma once

#include "extractor/election/elected.h"
#include "extractor/election/known_names.h"

namespace doczone::extractor {

ElectedSet elect(const AlignedSet& set, const LanguageTag& source_language, const KnownNames& known);

}  // namespace doczone::extractor
