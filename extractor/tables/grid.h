// A table as it stands on a page: rows of cells in grid columns. From here on nobody asks whether it was HTML or
// Markdown.
#pragma once

#include <cstddef>
#include <vector>

#include "extractor/tables/cell_text.h"
#include "model/source_text.h"

namespace doczone::extractor {

// A row that has more cells than this is read up to here; the rest is left out.
inline constexpr std::size_t kMaxRowCells = 1000;

struct GridCell {
  std::size_t column = 0;  // 0-based, spans counted
  std::size_t colspan = 1;
  bool is_header = false;
  bool is_continued = false;  // stands here because a cell above spans rows
  CellText text;
  CellText source_text;  // bilingual pages: the sentence in the source language; usually empty
};

struct GridRow {
  ByteSpan span;
  bool is_header = false;
  std::size_t written_cells = 0;  // of a pipe table: before it was padded or cut to the header's width
  std::vector<GridCell> cells;    // by column
};

struct Grid {
  ByteSpan span;
  std::vector<GridRow> rows;
  bool is_cut = false;   // it goes beyond what is read of one table: more cells, or deeper
  bool is_table = true;  // false for rows of pipes without a delimiter row
};

}  // namespace doczone::extractor
