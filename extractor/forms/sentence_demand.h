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

// Of which names the text spoke before.
struct NamesBefore {
  std::vector<SentenceValue> owners;     // of the records in front
  std::vector<SentenceValue> mentioned;  // in the sentence before, where it is one
};

// Reads text()[from, end), the part of the sentence about one mention of types: a row for each owner and what it leads
// to; one without an owner where the record only leads somewhere, or holds what the domain itself does. `known`
// own the addresses of a part that names nobody, and what is said to be "for it" or "for the same name".
SentenceDemand read_demand(const MentionPart& part, std::size_t from, std::size_t end, const NamesBefore& known);

}  // namespace doczone::extractor
