// Numbers among words, in the digits of any script.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "extractor/records/cell_pieces.h"

namespace doczone::extractor {

struct Number {
  Piece piece;
  std::string value;  // in ASCII digits
};

// Whole numbers that are no part of anything else. Only of groups that are one of the numbers that are looked for, one
// is made: others are several numbers.
std::vector<Number> numbers_in(std::string_view text, const std::vector<std::string_view>& wanted);
// The word behind a number that names a unit of time.
std::optional<Piece> unit_behind(std::string_view text, Piece number);
// All that stands behind the last colon.
std::optional<Piece> behind_colon(std::string_view text);

}  // namespace doczone::extractor
