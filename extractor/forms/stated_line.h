// Turns what a line says into a row whose cells say what they are.
#pragma once

#include <string_view>
#include <vector>

#include "extractor/forms/zone_block.h"
#include "extractor/tables/grid.h"

namespace doczone::extractor {

// A cell of the column that its field always has.
GridCell stated_cell(Field field, CellText text);
// The tokens of one value: strings of a text follow one another, other data have blanks between.
CellText cell_text_of(std::string_view page, const ZoneField& field);
// Precondition: there is a line.
Grid grid_of(std::string_view page, const std::vector<BlockLine>& lines);

}  // namespace doczone::extractor
