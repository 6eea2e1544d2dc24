// Atoms that say something else than was elected, or are missing; and where the source stands alone.
#pragma once

#include "extractor/faults/fault_collector.h"

namespace doczone::extractor {

// Of all pages that do not agree with what was elected.
void find_atom_faults(const ElectedTable& table, const ElectedRow& row, const ElectedAtom& elected,
                      FaultCollector& out);
// One, at the source: it may have been edited first. For atoms that all translations agree on against the source.
void find_behind_faults(const ElectedTable& table, const ElectedRow& row, const ElectedAtom& elected,
                        FaultCollector& out);

}  // namespace doczone::extractor
