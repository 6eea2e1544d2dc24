// Where names may stand in a text. Nearly all of any text is words, which whoever looks for names passes over at once.
#pragma once

#include <array>
#include <cstddef>
#include <string_view>

namespace doczone::extractor {

// Full stops of other scripts, which translation puts between labels.
inline constexpr std::array<std::string_view, 3> kOtherFullStops{"。", "．", "｡"};

// Bytes of one with which the text begins; 0 when it begins with none.
inline std::size_t other_full_stop(std::string_view text) {
  for (const std::string_view stop : kOtherFullStops) {
    if (text.starts_with(stop)) return stop.size();
  }
  return 0;
}

// Returns where, from `from` on, the first byte stands that names have and words have not: a full stop, an underscore,
// or what begins a full stop of another script. The text's size where there is none.
std::size_t next_name_sign(std::string_view text, std::size_t from);

}  // namespace doczone::extractor
