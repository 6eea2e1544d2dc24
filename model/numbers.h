// Numbers as text, in ASCII digits and without locale.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace doczone {

// One or more decimal digits and nothing else, however large the number is.
bool is_number(std::string_view text);
// A number written in decimal digits, without sign; false when it is not one or does not fit.
bool parse_unsigned(std::string_view text, unsigned long long maximum, unsigned long long& out);
// In upper case, with zeros in front where there are fewer digits: "00A0".
std::string hexadecimal(std::uint32_t number, std::size_t digits);

}  // namespace doczone
