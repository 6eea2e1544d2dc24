// The election of types, ports, addresses and other exact values: the same text or another one. And of views, which are
// words, and every language has its own.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "extractor/election/elected.h"

namespace doczone::extractor {

// `out` comes prepared: as many entries as pages, all false; `out.demanded` is what the row's other cells ask for.
void elect_value(const std::vector<Witness>& witnesses, Field field, ElectedAtom& out);
// `said`: the view that each witness means, where its words tell; all other words agree. The first page's text is kept.
void elect_view(const std::vector<Witness>& witnesses, const std::vector<std::optional<View>>& said, ElectedAtom& out);

}  // namespace doczone::extractor
