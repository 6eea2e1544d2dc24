// The election of types, ports, addresses and other exact values: the same text or another one. And of views, which are
// words, and every language has its own.
#pragma once

#include <string>
#include <vector>

#include "extractor/election/elected.h"

namespace doczone::extractor {

// `out` comes prepared: as many entries as pages, all false; `out.demanded` is what the row's other cells ask for.
void elect_value(const std::vector<Witness>& witnesses, Field field, ElectedAtom& out);
void elect_view(const std::vector<Witness>& witnesses, ElectedAtom& out);

}  // namespace doczone::extractor
