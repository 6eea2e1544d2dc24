// Which names of a sentence own its record.
#pragma once

#include <cstddef>
#include <vector>

#include "extractor/forms/sentence_roles.h"

namespace doczone::extractor {

// The owners that stand side by side, in text order, and where they begin in `names`; no owners where no name can be
// one. `names`: those among the part's values; `is_led_to`: what names_led_to() says of them, `part.values` those that
// belong to the mention.
struct SentenceOwners {
  std::size_t first = 0;
  std::vector<const SentenceValue*> values;
};
SentenceOwners owners_in(const MentionPart& part, const std::vector<const SentenceValue*>& names,
                         const std::vector<bool>& is_led_to);

}  // namespace doczone::extractor
