// How a sentence is shared among the records that it speaks of, and where the next sentence goes on about them.
#pragma once

#include <cstddef>
#include <vector>

#include "extractor/forms/marked_text.h"
#include "extractor/forms/sentence_parts.h"
#include "extractor/forms/type_words.h"
#include "extractor/tables/grid.h"

namespace doczone::extractor {

struct MentionStretch {
  TypeMention mention;
  std::size_t from = 0;  // of the text
  std::size_t end = 0;
};

// Mentions and values count from the start of the text. A type that is named again for the same record makes no
// stretch of its own.
std::vector<MentionStretch> stretches_of(const CellText& text, Piece sentence, const std::vector<TypeMention>& mentions,
                                         const std::vector<SentenceValue>& values);

// True when rows say nothing but types and owners.
bool lacks_data(const Grid& grid);

// "Its name is `www`, and its value is `host.example.net`.": it names no type, and calls each value what it is.
bool says_properties(const CellText& text, Piece sentence, const std::vector<Mark>& marks);

}  // namespace doczone::extractor
