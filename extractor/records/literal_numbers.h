// What a translation has of the ports, priorities, weights and times to live that its source says in the same text.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "extractor/records/found_remains.h"
#include "extractor/records/literals.h"
#include "extractor/tables/cell_text.h"

namespace doczone::extractor {

// Numbers find theirs by what they are, in the digits of any script; those that are left over by what they say of each
// other: as many on both sides in the same order, digits that changed places, another unit of time, a number's word.
// Only texts that are beyond doubt the same are searched for what is left over.
void find_number_remains(const std::vector<Literal>& literals, const CellText& text, const LiteralPlace& place,
                         FoundRemains& out);

// The word that stands in the place of the literal, where that is all of the source's text, or all behind its colon.
std::optional<Piece> only_word_for(std::string_view literal, std::string_view source, std::string_view text);

// Both say one time, as `3600 seconds`, `1 Stunde` and, where nobody knows the word for the unit, `1`.
bool says_same_time(std::string_view value, std::string_view literal);

}  // namespace doczone::extractor
