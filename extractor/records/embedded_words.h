// extractor/*.tsv, built into the program, by stem.
#pragma once

#include <string_view>

namespace doczone {

std::string_view embedded_words(std::string_view stem);

}  // namespace doczone
