// The election of one slot: the same for every field, by the rules of each.
#pragma once

#include "extractor/election/elected.h"
#include "extractor/election/row_knowledge.h"

namespace doczone::extractor {

ElectedAtom elect_slot(const AtomSlot& slot, const RowKnowledge& row);

}  // namespace doczone::extractor
