// Deviations of single atoms: what a page says otherwise, in another case or order, or against its own row.
#pragma once

#include <vector>

#include "extractor/faults/deviations.h"

namespace doczone::extractor {

void find_atom_deviations(const AlignedSet& set, const LanguageTag& source, const ElectedTable& table,
                          const ServiceRegistry& services, std::vector<Deviation>& out);
// Names that differ from the elected ones only in the domain, and everywhere in the same way.
void mark_localised_domains(const AlignedSet& set, std::vector<Deviation>& deviations);

}  // namespace doczone::extractor
