// Numbers that words say what they are: `priority 5`, `(port 993, weight: 1)`, `Gewicht 10`.
#pragma once

#include <vector>

#include "extractor/records/cell_pieces.h"
#include "model/atom.h"

namespace doczone::extractor {

struct SaidNumber {
  Field field = Field::priority;  // priority, weight or port
  Piece piece;
};

// Of each field the first. A part of the text with several numbers, or with words for several fields, says none.
std::vector<SaidNumber> numbers_said_in(Piece text);

}  // namespace doczone::extractor
