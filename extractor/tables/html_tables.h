// The HTML tables of a page as grids, cell texts mapped to the page's bytes. A table may run over blank lines, alerts
// and lists that end an HTML block for Markdown.
#pragma once

#include <string_view>
#include <vector>

#include "extractor/tables/grid.h"

namespace doczone::extractor {

// More grid cells than this in a table and those nested in it, and the rest is left out.
inline constexpr std::size_t kMaxGridCells = 1'000'000;

// `fragment` holds one table, from its `<table` to behind its `</table>`. Nested tables come after the table that holds
// them.
std::vector<Grid> read_html_table(std::string_view page, ByteSpan fragment);

// Where outermost tables stand: from `<table` to behind the matching `</table>`, or to the end of the page. `ignored`:
// sorted spans (code, comments) in which no table begins; inside a table they have no meaning.
std::vector<ByteSpan> find_html_tables(std::string_view page, const std::vector<ByteSpan>& ignored);

}  // namespace doczone::extractor
