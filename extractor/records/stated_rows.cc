#include "extractor/records/stated_rows.h"

#include <algorithm>
#include <utility>

namespace doczone::extractor {
namespace {

Atom atom_of(const GridCell& cell, Form form, std::size_t row) {
  const std::size_t length = cell.text.text().size();
  Atom atom;
  atom.field = cell.stated->field;
  atom.part = cell.stated->part;
  atom.rdata_field = cell.stated->rdata_field;
  atom.in_prose = form == Form::sentence;
  atom.value = cell.text.text();
  atom.span = cell.text.source_span(0, length);
  atom.row = row;
  atom.column = cell.column;
  atom.one_run = cell.text.is_one_run(0, length);
  atom.runs = cell.text.runs_of(0, length);
  return atom;
}

// From its first atom to its last. What the row takes over from elsewhere does not count.
ByteSpan span_of(const GridRow& grid_row, const RecordRow& row) {
  std::optional<ByteSpan> span;
  for (const GridCell& cell : grid_row.cells) {
    if (!cell.stated || cell.is_continued || cell.text.empty()) continue;
    const ByteSpan own = cell.text.source_span(0, cell.text.text().size());
    span = span ? hull(*span, own) : own;
  }
  if (span || row.atoms.empty()) return span.value_or(ByteSpan{});
  return hull(row.atoms.front().span, row.atoms.back().span);
}

// Markup says a part of a value: what stands beside it was taken for one.
bool has_implied_value(const GridRow& row) {
  return std::any_of(row.cells.begin(), row.cells.end(), [](const GridCell& cell) {
    return cell.stated && !cell.text.empty() && cell.text.is_implied(0, cell.text.text().size());
  });
}

RecordRow row_of(const GridRow& grid_row, Form form, std::size_t number) {
  RecordRow row;
  row.row = number;
  row.is_at_apex = grid_row.is_at_apex;
  for (const GridCell& cell : grid_row.cells) {
    if (cell.text.empty()) continue;
    row.cells.push_back({cell.column, cell.text.source_span(0, cell.text.text().size()), cell.text.text()});
    if (cell.stated) {
      row.atoms.push_back(atom_of(cell, form, number));
      continue;
    }
    if (!row.comment.empty()) row.comment += " | ";
    row.comment += cell.text.text();
  }
  std::stable_sort(row.atoms.begin(), row.atoms.end(),
                   [](const Atom& a, const Atom& b) { return a.span.offset < b.span.offset; });
  row.span = span_of(grid_row, row);
  return row;
}

}  // namespace

std::optional<RecordTable> read_stated_rows(const Grid& grid) {
  RecordTable table;
  table.types = grid.types;
  for (std::size_t i = 0; i < grid.rows.size(); ++i) {
    if (has_implied_value(grid.rows[i])) continue;
    RecordRow row = row_of(grid.rows[i], grid.form, i);
    if (!row.atoms.empty()) table.rows.push_back(std::move(row));
  }
  if (table.rows.empty()) return std::nullopt;
  return table;
}

}  // namespace doczone::extractor
