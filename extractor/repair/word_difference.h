// Compares two spellings of one value word by word: it tells what to replace in the one to get the other.
#pragma once

#include <string_view>
#include <vector>

#include "model/source_text.h"

namespace doczone::extractor {

// Bytes of the old text, and the bytes of the new text that take their place. One of them may be empty.
struct WordChange {
  ByteSpan old_span;
  ByteSpan new_span;
};

// The changes stand in text order, apart from each other, as short as code points allow. Labels are compared as wholes,
// so that a translated label is one change and not a change for each letter that both happen to have.
std::vector<WordChange> word_difference(std::string_view old_text, std::string_view new_text);

}  // namespace doczone::extractor
