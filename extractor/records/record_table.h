// Rows that state DNS records, read into atoms. The columns of a table get their roles from the values in them; header
// words decide only between columns of numbers. Other forms say themselves what each cell is.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "extractor/records/laid_out_rows.h"
#include "extractor/records/table_layout.h"
#include "extractor/tables/grid.h"
#include "model/atom.h"
#include "model/rr_type.h"
#include "model/service_registry.h"

namespace doczone::extractor {

// A cell of a record row as a whole: where an atom that is missing should have stood.
struct RecordCell {
  std::size_t column = 0;
  ByteSpan span;
  std::string text;
};

struct RecordRow {
  std::size_t row = 0;            // 0-based in the grid
  ByteSpan span;                  // from its first atom to its last
  std::vector<Atom> atoms;        // in page order
  std::vector<RecordCell> cells;  // that hold any text
  bool marks_example = false;     // "(for example)" behind a name
  bool is_at_apex = false;        // its owner is the zone itself, said in words or by saying nothing
  std::string comment;            // the row's words, cells joined by " | "
};

// All statements of one grid: a table, a block of zone lines, a list of fields, a sentence.
struct RecordTable {
  Form form = Form::table;
  std::size_t number = 0;           // 0-based among all tables of the page; other forms are counted behind them
  ByteSpan span;                    // its opening tag
  std::string section;              // heading above it
  std::string anchor;               // that heading's anchor
  std::vector<RrType> types;        // of all rows that state none themselves
  std::size_t grid_rows = 0;        // of the table, whatever they state
  std::vector<RecordCell> headers;  // of the header row, where there is one
  std::vector<RecordRow> rows;
  bool is_ruled_out = false;          // the page shows it and asks for nothing (ruled_out.h)
  std::optional<TableLayout> layout;  // by which it was read; empty when each cell told what it is
};

// What is known about a table before it is read.
struct TablePlace {
  std::size_t number = 0;          // RecordTable::number
  std::vector<RrType> above = {};  // types that the words above it name
  std::string section = {};        // the heading above it
  std::string anchor = {};         // of that heading
  bool is_ruled_out = false;
};

// The result is empty when the table states no records. By the known ports of `services`, columns of numbers and
// numbers in sentences are told apart.
std::optional<RecordTable> read_record_table(const Grid& grid, const TablePlace& place,
                                             const ServiceRegistry& services);
// The same by what each cell tells, whatever its column.
std::optional<RecordTable> read_by_cells(const Grid& grid, const TablePlace& place, const ServiceRegistry& services);
// Reads a table by a layout that was found in another language; `known` are the types that its rows have there.
std::optional<RecordTable> read_with_layout(const Grid& grid, const TablePlace& place, const TableLayout& layout,
                                            const RowTypes& known = {});

}  // namespace doczone::extractor
