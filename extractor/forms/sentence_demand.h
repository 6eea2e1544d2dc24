// What of a sentence's names belongs to a record that it asks for: order, prepositions and the type tell.
#pragma once

#include <vector>

#include "extractor/forms/sentence_parts.h"
#include "extractor/forms/type_words.h"
#include "extractor/tables/grid.h"

namespace doczone::extractor {

// Returns a row for each owner that stands in text()[from, end), the part of the sentence about this mention of types;
// one without an owner where the record only leads somewhere.
std::vector<GridRow> rows_of_demand(const CellText& text, Piece sentence, const TypeMention& mention, std::size_t from,
                                    std::size_t end, const std::vector<SentenceValue>& values);

}  // namespace doczone::extractor
