// "Did you mean": the known word that a mistyped one is closest to.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace doczone {

// The candidate with the smallest edit distance (insert, delete, replace, swap of neighbours; case ignored), if it is
// near enough to be meant: at most one edit in three bytes of the longer word. The first of several equally near ones.
std::optional<std::string> closest_word(std::string_view word, std::span<const std::string_view> candidates);

// The end of a message about a word that is none of `candidates`: "did you mean 'b'? Expected 'a', 'b' or 'c'"; what
// was probably meant stands first, since the list may be long. Precondition: !candidates.empty().
std::string expected_one_of(std::string_view word, std::span<const std::string_view> candidates);

}  // namespace doczone
