// Which tags are languages that documentation is translated into, and which of them are more often something else.
#pragma once

#include "model/language_tag.h"

namespace doczone::extractor {

// True when its language is one of ISO 639-1 (or one of the few of ISO 639-2 and -3 that documentation is translated
// into), and its region, if any, one of ISO 3166-1, "419" or the like.
bool is_known_language(const LanguageTag& tag);

// True for a code that English and computing use as a word, too: `how-to`, `user-id`, `docs/my`, `x.ms.md`. It is a
// language only where something else in the same place is one.
bool is_common_word(const LanguageTag& tag);

}  // namespace doczone::extractor
