// What one slip of the hand makes of digits and tokens.
#pragma once

#include <cstddef>
#include <string_view>

namespace doczone::extractor {

// How many characters two tokens begin and end with alike; no character counts twice.
struct CommonEnds {
  std::size_t front = 0, back = 0;
};
CommonEnds common_ends(std::string_view a, std::string_view b);

// Two characters changed places, or there is one more, one less or another one. Of one character alone, nobody can
// tell.
bool is_slip(std::string_view a, std::string_view b);

// `tool show cart.example.net` and `tool show shop.example.net`: of as many words, at least two, one is another. Of
// texts beyond a kilobyte, nothing is known.
bool differ_in_one_word(std::string_view a, std::string_view b);

}  // namespace doczone::extractor
