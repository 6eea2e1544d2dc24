// Names that end in a dot: in a zone, and in the forms of some providers, they are others than those without it.
#pragma once

#include <cstddef>
#include <string_view>

#include "extractor/faults/fault_collector.h"

namespace doczone::extractor {

// Another script's full stop is one, too.
bool ends_in_dot(std::string_view name);
// Bytes of the full stop of whatever script that the text begins with; 0 when it begins with none.
std::size_t final_dot_length(std::string_view text);

// Names of translations that have lost the final dot which the source has in a cell, and most other pages; in a text,
// in front of a closing bracket, where the source ends several of them so: `(for example, sip.example.org.)`.
void find_lost_final_dots(const ElectedTable& table, const ElectedRow& row, const ElectedAtom& elected,
                          FaultCollector& out);

}  // namespace doczone::extractor
