// Which names of a sentence its record leads to: verbs, cases and prepositions tell, each language by its own order.
#pragma once

#include <string_view>
#include <vector>

#include "extractor/forms/sentence_parts.h"
#include "extractor/forms/type_words.h"
#include "extractor/tables/cell_text.h"

namespace doczone::extractor {

// One mention of types, and the values about it; positions are those of `text`.
struct MentionPart {
  const CellText& text;
  Piece sentence;
  const TypeMention& mention;
  bool has_postpositions = false;
  std::vector<const SentenceValue*> values = {};  // in text order

  std::string_view between(std::size_t from, std::size_t end) const {
    return end > from ? std::string_view(text.text()).substr(from, end - from) : std::string_view();
  }
  bool is_behind_type(const SentenceValue& value) const { return value.piece.from >= mention.end; }
};

// Returns for each of `names`, the names among the part's values, whether words call it what the record leads to.
std::vector<bool> names_led_to(const MentionPart& part, const std::vector<const SentenceValue*>& names);

}  // namespace doczone::extractor
