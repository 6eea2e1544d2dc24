// Rows of cells in grid columns: a table as it stands on a page, or what another form of statement says in as many
// cells. From here on nobody asks in which form a page says it.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "extractor/tables/cell_text.h"
#include "model/atom.h"
#include "model/rr_type.h"
#include "model/source_text.h"

namespace doczone::extractor {

// A row that has more cells than this is read up to here; the rest is left out.
inline constexpr std::size_t kMaxRowCells = 1000;

// What a cell is, where its form says so: a line of a zone, a key in front of it, a sentence.
struct StatedField {
  Field field = Field::owner;
  OwnerPart part = OwnerPart::whole;
  std::optional<std::size_t> rdata_field = {};  // Atom::rdata_field
};

struct GridCell {
  std::size_t column = 0;  // 0-based, spans counted
  std::size_t colspan = 1;
  bool is_header = false;
  bool is_continued = false;  // stands here because a cell above spans rows
  CellText text;
  CellText source_text;                    // bilingual pages: the sentence in the source language; usually empty
  std::optional<StatedField> stated = {};  // in all cells of a row that is no row of a table
};

struct GridRow {
  ByteSpan span;
  bool is_header = false;
  std::size_t written_cells = 0;  // of a pipe table: before it was padded or cut to the header's width
  std::vector<GridCell> cells;    // by column
  bool is_at_apex = false;  // of a stated row: it says, in words or by saying nothing, that it is about the zone itself
};

// One cell over several columns, and nothing else: what the rows below it are about.
bool is_title_row(const GridRow& row);
bool is_empty_row(const GridRow& row);

// The forms in which pages state records.
enum class Form {
  table,     // its columns have to be told apart by what stands in them
  lines,     // lines of a zone
  fields,    // `Key: value`, one below the other
  sentence,  // running text
  mentions,  // names beside what is stated
  literals,  // what a translation may not touch, in texts that stand side by side
};

std::string_view to_string(Form form);
// A word that no form has is a table.
Form parse_form(std::string_view text);

struct Grid {
  ByteSpan span;
  std::vector<GridRow> rows;
  Form form = Form::table;
  std::vector<RrType> types = {};  // of all rows that state none: the words above, or a header, name it
  bool is_cut = false;             // it goes beyond what is read of one table: more cells, or deeper
  bool is_table = true;            // false for rows of pipes without a delimiter row
};

}  // namespace doczone::extractor
