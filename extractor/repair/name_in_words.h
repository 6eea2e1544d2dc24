// The part of a text that is a damaged name, where words stand around it.
#pragma once

#include <string_view>

#include "model/source_text.h"

namespace doczone::extractor {

// A sentence that a damaged name stands in may be taken for a part of it, as its torn labels can't be told from words.
// Once it is known which name is meant, its first label and its last two tell where it begins and ends. Returns all of
// the text where they do not, or where what stands outside may be a label of the name after all.
ByteSpan name_in_words(std::string_view text, std::string_view name);

}  // namespace doczone::extractor
