// Where names may stand in a text. Nearly all of any text is words, which whoever looks for names passes over at once.
#pragma once

#include <cstddef>
#include <string_view>

namespace doczone::extractor {

// Returns where, from `from` on, the first byte stands that names have and words have not: a full stop, an underscore,
// or what begins a full stop of another script. The text's size where there is none.
std::size_t next_name_sign(std::string_view text, std::size_t from);

}  // namespace doczone::extractor
