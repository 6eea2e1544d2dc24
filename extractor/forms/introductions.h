// What the words above a block or a list say about what it holds.
#pragma once

#include <string_view>

#include "extractor/records/cell_pieces.h"

namespace doczone::extractor {

// Returns the last sentence of the paragraph above where what follows completes it ("Create these CNAME records:"),
// with its place; empty where it ends there.
Piece open_sentence(std::string_view above);

// It is there to be looked at: the words imagine a zone, call it a mistake, or say that a program prints it; and they
// ask the reader for nothing. `above`: the paragraph right above.
bool only_shows(std::string_view above);
// The heading says that a program prints what stands below it, and asks for nothing.
bool shows_output(std::string_view heading);

// A remark beside lines of a zone: "do not copy", "wrong".
bool is_remark_against(std::string_view remark);

}  // namespace doczone::extractor
