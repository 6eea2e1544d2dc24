// What is left of addresses whose full stops, colons or digits got lost among words: `192.0.2 .10`, `2001:db8:9a:5`.
#pragma once

#include <vector>

#include "extractor/records/found_remains.h"
#include "extractor/records/literals.h"
#include "extractor/tables/cell_text.h"

namespace doczone::extractor {

// Of addresses that are not found yet. Where only signs and blanks differ, always; where a digit does, in texts that
// are beyond doubt the same.
void find_address_remains(const std::vector<Literal>& literals, const CellText& text, const LiteralPlace& place,
                          FoundRemains& out);

}  // namespace doczone::extractor
