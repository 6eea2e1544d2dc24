// A day of the calendar as text: YYYY-MM-DD.
#pragma once

#include <string_view>

namespace doczone {

// Is it one that the (proleptic Gregorian) calendar has? Two of them compare as their texts do.
bool is_date(std::string_view text);

}  // namespace doczone
