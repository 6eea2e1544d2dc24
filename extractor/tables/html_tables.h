// Reads the HTML tables of a page into grids, cell texts mapped to the page's bytes. A table may run over blank lines,
// alerts and lists that end an HTML block for Markdown.
#pragma once

#include <string_view>
#include <vector>

#include "extractor/tables/grid.h"

namespace doczone::extractor {

// A table that has more grid cells than this, with those nested in it, is read up to here; the rest is left out.
inline constexpr std::size_t kMaxGridCells = 1'000'000;

// `fragment` holds one table, from its `<table` to behind its `</table>`. Nested tables come after the table that holds
// them.
std::vector<Grid> read_html_table(std::string_view page, ByteSpan fragment);

// Finds where outermost tables stand: from `<table` to behind the matching `</table>`, or to the end of the page. No
// table begins in the sorted spans of `ignored` (code, comments); inside a table they have no meaning.
std::vector<ByteSpan> find_html_tables(std::string_view page, const std::vector<ByteSpan>& ignored);

}  // namespace doczone::extractor
