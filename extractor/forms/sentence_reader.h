// What one sentence of running text tells about demands.
#pragma once

#include <optional>
#include <vector>

#include "extractor/forms/sentence_demand.h"
#include "extractor/forms/sentence_parts.h"
#include "extractor/tables/grid.h"

namespace doczone::extractor {

// What a sentence demands, and of which names it spoke.
struct SentenceGrid {
  Grid grid;
  std::vector<SentenceValue> owners;
};

// It names who owns the records and what is their data: nothing is left to ask for.
bool is_whole(const SentenceGrid& read);

// What a page has said before a sentence, and what stands above it.
struct SentenceContext {
  bool is_item = false;    // an introduction above speaks of what the items say in nouns
  bool is_asked = false;   // it asks for it
  bool is_demand = false;  // the sentence asks for what it says, whatever its verb
  NamesBefore known = {};
};

// Reads a sentence of `text`, mention of types by mention. Empty where it demands no record.
std::optional<SentenceGrid> read_sentence(const CellText& text, const std::vector<Mark>& marks, Piece sentence,
                                          const SentenceContext& around);

}  // namespace doczone::extractor
