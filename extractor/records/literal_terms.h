// What is left of terms of TXT records whose keyword became a word or went, while their value stands as it was:
// `inclure : spf.example.org`, `spf.example.org`.
#pragma once

#include <vector>

#include "extractor/records/found_remains.h"
#include "extractor/records/literals.h"
#include "extractor/tables/cell_text.h"

namespace doczone::extractor {

// Of terms that are not found yet, in texts that are beyond doubt the same.
void find_term_remains(const std::vector<Literal>& literals, const CellText& text, const LiteralPlace& place,
                       FoundRemains& out);

}  // namespace doczone::extractor
