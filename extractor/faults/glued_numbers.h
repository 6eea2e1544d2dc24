// Numbers that got into the name beside them, as `0 mail.example.net` became `0,mail.example.net`, or fell into groups.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "extractor/election/elected.h"
#include "extractor/faults/fault.h"

namespace doczone::extractor {

// The priority, weight or port of the row that the page has in its spelling of `name`, and nowhere else, where other
// pages have it in front of the name, in the same cell; empty when there is none.
std::string number_in_name(const ElectedRow& row, const ElectedAtom& name, std::size_t page);

// A number of the page's row got into a name in that column: what is left of the numbers there says nothing.
bool has_number_in_name(const ElectedRow& row, std::size_t page, std::size_t column);

// `25 571`, `5.222`: of a number that was written in groups, the first was read. The others behind it are taken in
// where all of them are what the fault suggests: a repair of the first alone would leave them.
void take_groups_behind(AtomFault& fault, std::string_view page);

}  // namespace doczone::extractor
