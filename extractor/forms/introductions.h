// What the words above a block or a list say about what it holds.
#pragma once

#include <string_view>

namespace doczone::extractor {

// It is there to be looked at: the words imagine a zone, call it a mistake, or say that a program prints it; and they
// ask the reader for nothing. `above`: the paragraph right above.
bool only_shows(std::string_view above);

}  // namespace doczone::extractor
