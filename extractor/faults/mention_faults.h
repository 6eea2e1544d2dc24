// What a damaged name in running text should say: texts are paired loosely, so that what is left of the name itself
// counts before what others say in its place.
#pragma once

#include "extractor/faults/comparison.h"
#include "extractor/faults/fault.h"

namespace doczone::extractor {

// True of a table of names beside records; not of null.
bool is_of_mentions(const ElectedTable* table);

// Puts the name of which the value is what is left into the place of another one that was elected, and the page's own
// placeholders into the place of other languages'. Does nothing for values in cells.
void settle_mention(const Comparison& comparison, AtomFault& fault);

}  // namespace doczone::extractor
