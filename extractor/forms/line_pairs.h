// Keys and values in a line of text.
#pragma once

#include <vector>

#include "extractor/forms/field_records.h"
#include "extractor/forms/marked_text.h"

namespace doczone::extractor {

// Returns the pairs of a line of `text`: `Key: value`, `**Key** value`, several of them behind commas; for `steps` also
// "In **Host name**, enter `www`." and "Select **CNAME**.". A key whose words nobody knows has to be followed by a
// separator. Pairs refer to `text`.
std::vector<FieldPair> pairs_in(const CellText& text, Piece line, const std::vector<Mark>& marks, bool steps);

}  // namespace doczone::extractor
