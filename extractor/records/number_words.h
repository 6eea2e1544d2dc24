// Numbers that stand as words: `zehn`, `десять`, `二十`.
#pragma once

#include <string_view>
#include <vector>

#include "extractor/records/cell_pieces.h"

namespace doczone::extractor {

// The words of the text that say this number, which is written in ASCII digits. Few numbers have words that are known;
// one has none, as it is an article in many languages.
std::vector<Piece> words_for_number(Piece text, std::string_view number);

}  // namespace doczone::extractor
