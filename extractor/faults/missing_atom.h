// An atom that a row lacks: whether it should be there, and in which cell.
#pragma once

#include <optional>

#include "extractor/faults/comparison.h"
#include "extractor/faults/fault.h"

namespace doczone::extractor {

// Enough of the pages that have the row have the value: one page may have put two rows into one.
bool is_usual(const ElectedRow& row, const ElectedAtom& elected, const Comparison& comparison);

struct CellOfAtom {
  ByteSpan span;
  std::string text;
};

// The cell of the column in which another page has the atom. A type or port whose cell is empty, in a column that holds
// them in other rows, is shown at the value before it (`text` empty); that takes high confidence. Nothing: there is no
// such cell.
std::optional<CellOfAtom> cell_of_missing_atom(const AtomFault& fault);

// The cell holds one word of another script, or several words where most pages keep the label, where the source has a
// label, as the rows round it do, and the row is the same otherwise: the label was translated. Precondition: the
// fault's value is known.
bool is_word_for_label(const AtomFault& fault, const Comparison& comparison);

}  // namespace doczone::extractor
