// Reads the pipe tables of a page into grids: GitHub's extension to Markdown, at any indentation, in lists and quotes.
#pragma once

#include <vector>

#include "extractor/tables/grid.h"
#include "model/source_text.h"

namespace doczone::extractor {

// The sorted spans of `ignored` (code, comments, HTML tables) hold no pipe table; the page's text begins at `body`.
std::vector<Grid> read_pipe_tables(const SourceText& page, std::size_t body, const std::vector<ByteSpan>& ignored);
// Reads these, and rows between pipes that lack a delimiter row and are no table for it, two at least (Grid::is_table).
std::vector<Grid> read_pipe_rows(const SourceText& page, std::size_t body, const std::vector<ByteSpan>& ignored);

// Cuts a row's line into cells: trimmed spans between unescaped pipes, without what stands outside the outer ones.
std::vector<ByteSpan> split_pipe_row(std::string_view page, ByteSpan line);

}  // namespace doczone::extractor
