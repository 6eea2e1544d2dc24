// Keys and values in a line of text.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "extractor/forms/field_records.h"
#include "extractor/forms/marked_text.h"

namespace doczone::extractor {

// Returns the pairs of a line of `text`: `Key: value`, `**Key** value`, several of them behind commas; for `steps` also
// "In **Host name**, enter `www`." and "Select **CNAME**.". A key whose words nobody knows has to be followed by a
// separator. Pairs refer to `text`.
std::vector<FieldPair> pairs_in(const CellText& text, Piece line, const std::vector<Mark>& marks, bool steps);

// The pair of a term and the line below it: `: definition`. Empty where that line is none.
std::optional<FieldPair> pair_of_definition(const CellText& text, Piece term, Piece line,
                                            const std::vector<Mark>& marks);

// The pair of a table's two cells.
std::optional<FieldPair> pair_of_cells(std::string_view key, const CellText& value, const std::vector<Mark>& marks);

// Few words without the signs of values: what can stand in front of a colon.
bool may_be_key(std::string_view key);

}  // namespace doczone::extractor
