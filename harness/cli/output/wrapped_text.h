// Text in lines of a width.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace doczone::cli {

// Words, as many in a line as fit into `columns` with the indentation; the first line begins with `first`, the others
// with as many blanks as it is wide. A word that is longer stands alone. Ends with a line end, unless there is no word.
std::string wrapped(std::string_view words, std::size_t columns, std::string_view first = {});

inline constexpr std::size_t kUsualColumns = 80;
// In how many columns text reads well on a terminal that has so many; 0: there is none.
std::size_t columns_to_read(std::size_t terminal);

}  // namespace doczone::cli
