// Names that end in a dot: in a zone, and in the forms of some providers, they are others than those without it.
#pragma once

#include <string_view>

#include "extractor/faults/fault_collector.h"

namespace doczone::extractor {

// Another script's full stop is one, too.
bool ends_in_dot(std::string_view name);

// Names of translations that have lost the final dot which the source has in a cell, and most other pages; in a text,
// in front of a closing bracket, where the source ends several of them so: `(for example, sip.example.org.)`. Another
// script's full stop that stands in its place is a part of the fault's span.
void find_lost_final_dots(const ElectedTable& table, const ElectedRow& row, const ElectedAtom& elected,
                          FaultCollector& out);

}  // namespace doczone::extractor
