// What of a zone file's line in a block of code can only be a type or a number, whatever its translation made of it.
#pragma once

#include <optional>
#include <vector>

#include "extractor/records/literals.h"
#include "extractor/tables/cell_text.h"

namespace doczone::extractor {

// Of `owner [TTL] [class] type data`, in its order: the TTL, the type, and the numbers that stand in front of the data
// of MX and SRV records. Empty for a line of another form.
std::vector<Literal> zone_line_terms(const CellText& line);

// The same; of `literals` those that stand in their places are left out.
std::vector<Literal> take_zone_line_terms(const CellText& line, std::vector<Literal>& literals);

// By term: what the translation's line has in its place, where it says the same or no term at all, such as a word or
// digits of another script. Empty for another number or type, which is read as such, and where the lines have not as
// many parts.
std::vector<std::optional<Piece>> zone_line_remains(const std::vector<Literal>& terms, const CellText& line,
                                                    const LiteralPlace& place);

}  // namespace doczone::extractor
