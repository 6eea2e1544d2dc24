// Text in lines of a width.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace doczone::cli {

// Words, as many in a line as fit into `columns` with the indentation; the first line begins with `first`, the others
// with as many blanks as it is wide. A word that is longer stands alone. Ends with a line end, unless there is no word.
std::string wrapped(std::string_view words, std::size_t columns, std::string_view first = {});

}  // namespace doczone::cli
