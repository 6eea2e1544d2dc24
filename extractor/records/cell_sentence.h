// Reads what a sentence in a cell says: names, types, addresses, and numbers that it calls a port.
#pragma once

#include "extractor/records/cell_pieces.h"
#include "extractor/records/cell_values.h"
#include "model/service_registry.h"

namespace doczone::extractor {

// Adds to `out`, all of it marked as prose. A number is a port where words call it one, or where a service that the
// sentence names has it.
void read_sentence(Piece line, const ServiceRegistry& services, CellValues& out);

}  // namespace doczone::extractor
