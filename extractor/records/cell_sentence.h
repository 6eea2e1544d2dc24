// What a sentence in a cell says: names, types, addresses, and numbers that it calls a port.
#pragma once

#include "extractor/records/cell_pieces.h"
#include "extractor/records/cell_values.h"

namespace doczone::extractor {

// Adds to `out`, all of it marked as prose.
void read_sentence(Piece line, CellValues& out);

}  // namespace doczone::extractor
