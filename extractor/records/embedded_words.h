// The words of records/words.tsv, which the build puts into the program (cmake/embed.cmake). Known by the file's stem.
#pragma once

#include <string_view>

namespace doczone {

std::string_view embedded_words(std::string_view stem);

}  // namespace doczone
