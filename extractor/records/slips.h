// What one slip of the hand makes of digits and tokens.
#pragma once

#include <string_view>

namespace doczone::extractor {

// Two characters changed places, or there is one more, one less or another one. Of one character alone, nobody can
// tell.
bool is_slip(std::string_view a, std::string_view b);

}  // namespace doczone::extractor
