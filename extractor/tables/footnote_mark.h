// Marks of remarks that stand directly behind a name, and are none of its letters: `link.example.net<sup>1</sup>`.
#pragma once

#include <string_view>

namespace doczone::extractor {

// `raised`: the text of an element that is set higher. `before`: the text in front of it, of which the last word
// decides.
bool is_footnote_mark(std::string_view raised, std::string_view before);

}  // namespace doczone::extractor
