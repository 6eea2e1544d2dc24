// What is left of names that stand whole in a text but for their edges: a wildcard that lost its star or its dot, a
// label without its underscore, and names to which a word or the next sentence was glued.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "extractor/records/found_remains.h"
#include "extractor/records/literals.h"
#include "extractor/tables/cell_text.h"

namespace doczone::extractor {

// Of names that are not found yet.
void find_edge_remains(const std::vector<Literal>& literals, const CellText& text, const LiteralPlace& place,
                       FoundRemains& out);

// The value is the literal with a word glued to its front, or with a full stop and the first word of the next sentence;
// returns both with a blank between, or an empty text.
std::string parted_from_sentence(std::string_view value, std::string_view literal);

}  // namespace doczone::extractor
