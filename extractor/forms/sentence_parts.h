// A sentence of running text, and what in it could be a part of a record.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "extractor/forms/marked_text.h"
#include "extractor/records/cell_pieces.h"
#include "extractor/tables/cell_text.h"

namespace doczone::extractor {

// Full stops inside of marks, names and abbreviations end no sentence.
std::vector<Piece> sentences_in(std::string_view text, const std::vector<Mark>& marks);

struct SentenceValue {
  enum class Kind { name, address, data };
  Kind kind = Kind::name;  // data: a text or RDATA that is set apart: `v=spf1 -all`, `0 5 5222 host.example.`
  Piece piece;             // of the text
  bool is_set_apart = false;
  bool is_bracketed = false;
  std::size_t behind = 0;  // where the text goes on, behind a closing quotation mark
};

// What the sentence sets apart or spells out, in text order; what a bracket behind a value repeats or explains is left
// out.
std::vector<SentenceValue> values_in_sentence(const CellText& text, Piece sentence, const std::vector<Mark>& marks);

// The names among them.
std::vector<SentenceValue> names_in_sentence(const CellText& text, Piece sentence, const std::vector<Mark>& marks);

// The sentence with backticks in place of what it sets apart as code: its own words.
std::string words_of(Piece sentence, const std::vector<Mark>& marks);

// Nothing stands between two values but what lists them: ",", "and", "、".
bool is_enumeration(std::string_view gap);

}  // namespace doczone::extractor
