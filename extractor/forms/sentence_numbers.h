// Numbers that running text calls by what they are: "with priority 10", "вес 60", "5269 as the port".
#pragma once

#include <optional>
#include <string_view>

#include "extractor/records/cell_pieces.h"

namespace doczone::extractor {

// The first number of at most five digits that a word of this kind stands beside; the positions are those of `text`.
std::optional<Piece> number_called(Piece text, std::string_view kind);

}  // namespace doczone::extractor
