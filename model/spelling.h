// "Did you mean": the known word that a mistyped one is closest to.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace doczone {

// The candidate with the smallest edit distance (insert, delete, replace, swap of neighbours), if it is near enough to be meant.
std::optional<std::string> closest_word(std::string_view word, std::span<const std::string_view> candidates);

}  // namespace doczone
