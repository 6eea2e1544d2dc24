// The rows of the source that a translation has to take over, for people to paste.
#pragma once

#include <string>
#include <vector>

#include "extractor/faults/fault.h"

namespace doczone::extractor {

// A paragraph for each kind of change: its first line says what it is, the others quote a row each, in one line.
std::vector<std::string> changed_rows(const OldPageFault& fault, const TranslationSet& set);

}  // namespace doczone::extractor
