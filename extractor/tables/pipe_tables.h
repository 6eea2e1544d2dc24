// The pipe tables of a page as grids: GitHub's extension to Markdown, at any indentation, in lists and quotes.
#pragma once

#include <vector>

#include "extractor/tables/grid.h"
#include "model/source_text.h"

namespace doczone::extractor {

// `ignored`: sorted spans (code, comments, HTML tables) that hold no pipe table. `body`: where the page's text begins.
std::vector<Grid> read_pipe_tables(const SourceText& page, std::size_t body, const std::vector<ByteSpan>& ignored);
// The same, and rows between pipes that lack a delimiter row and are no table for it, two at least (Grid::is_table).
std::vector<Grid> read_pipe_rows(const SourceText& page, std::size_t body, const std::vector<ByteSpan>& ignored);

// How a row line falls into cells: trimmed spans between unescaped pipes, without what stands outside the outer ones.
std::vector<ByteSpan> split_pipe_row(std::string_view page, ByteSpan line);

}  // namespace doczone::extractor
