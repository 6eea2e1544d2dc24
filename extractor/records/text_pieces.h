// Terms of TXT records among words: where a line, or a stretch that the page sets apart, is one.
#pragma once

#include <vector>

#include "extractor/records/cell_pieces.h"
#include "extractor/tables/cell_text.h"

namespace doczone::extractor {

// The texts and terms that the lines of a text are, or that stand in them in bold or as code, damaged ones among them.
// Of a term whose value is left to the reader (`include:<domain name>`) only what is no word: `include:<`.
std::vector<Piece> text_terms_in(const CellText& text);

// One of them is beyond doubt.
bool states_text_term(const CellText& text);

}  // namespace doczone::extractor
