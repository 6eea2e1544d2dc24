// What of a sentence's names belongs to a record that it asks for: order, prepositions and the type tell.
#pragma once

#include <vector>

#include "extractor/forms/sentence_parts.h"
#include "extractor/forms/sentence_roles.h"
#include "extractor/tables/grid.h"

namespace doczone::extractor {

struct SentenceDemand {
  std::vector<GridRow> rows;
  std::vector<SentenceValue> owners;  // of the rows, in text order
};

// Reads text()[from, end), the part of the sentence about one mention of types: a row for each owner and what it leads
// to; one without an owner where the record only leads somewhere, or holds what the domain itself does. `known` own
// the record of a part that names nobody: those of whom the text spoke before.
SentenceDemand read_demand(const MentionPart& part, std::size_t from, std::size_t end,
                           const std::vector<SentenceValue>& known);

}  // namespace doczone::extractor
