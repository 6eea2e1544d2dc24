// Record types among words, and what a translation has of those that its source names.
#pragma once

#include <string_view>
#include <vector>

#include "extractor/records/found_remains.h"
#include "extractor/records/literals.h"

namespace doczone::extractor {

// Mnemonics that no language has as a word, in capitals, in the order of the text: of `MX-Eintrag` and `CNAMEs`, too.
std::vector<Piece> types_among_words(std::string_view text);

// Which of them the source means beyond doubt: with words around. An `A` may be an article where a sentence begins.
std::vector<Piece> type_literals_in(std::string_view text);

// A type that the translation names in the place of one that it does not: that the source says nowhere in the text.
void find_type_remains(const std::vector<Literal>& literals, std::string_view text, const LiteralPlace& place,
                       FoundRemains& out);

}  // namespace doczone::extractor
