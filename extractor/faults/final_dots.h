// Names that end in a dot: in a zone, and in the forms of some providers, they are others than those without it.
#pragma once

#include <string_view>
#include <vector>

#include "extractor/faults/fault_collector.h"

namespace doczone::extractor {

// Another script's full stop is one, too.
bool ends_in_dot(std::string_view name);

// Names of translations that have lost the final dot which the source has in a cell, and most other pages; in a text,
// in front of a closing bracket, where the source ends several of them so: `(for example, sip.example.org.)`. Another
// script's full stop that stands in its place is a part of the fault's span.
void find_lost_final_dots(const ElectedTable& table, const ElectedRow& row, const ElectedAtom& elected,
                          FaultCollector& out);

// The same of names in a domain of the page's own, which it ends in a dot elsewhere: what was found of them, that they
// are localised, gives way to it.
void find_dots_lost_in_own_domains(const std::vector<Page>& pages, std::vector<Fault>& faults);

}  // namespace doczone::extractor
