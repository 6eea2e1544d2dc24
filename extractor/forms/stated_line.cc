#include "extractor/forms/stated_line.h"

#include <algorithm>
#include <utility>

#include "model/ascii.h"

namespace doczone::extractor {
namespace {

constexpr std::size_t kRemarkColumn = 100;  // behind all fields

std::size_t column_of(Field field) {
  return static_cast<std::size_t>(field);
}

// One blank, said by white space beside the token.
void append_blank(CellText& text, std::string_view page, const LineToken& token) {
  const std::size_t end = token.outer.end();
  if (end < page.size() && is_ascii_space(page[end])) text.append(page, {end, 1}, Markup::code);
}

// RFC 1035 §5.1: a backslash takes a sign its meaning.
void append_unescaped(CellText& text, std::string_view page, ByteSpan span) {
  std::size_t from = span.offset;
  for (std::size_t at = from; at + 1 < span.end(); ++at) {
    if (page[at] != '\\' || is_ascii_alnum(page[at + 1])) continue;
    if (at > from) text.append_code(page, {from, at - from});
    from = ++at;
  }
  if (span.end() > from) text.append_code(page, {from, span.end() - from});
}

GridRow row_of(std::string_view page, const BlockLine& line) {
  GridRow row;
  row.span = line.span;
  if (line.line.owner) {
    GridCell owner = stated_cell(Field::owner, cell_text_of(page, {Field::owner, {*line.line.owner}}));
    owner.is_continued = line.owner_above;
    row.cells.push_back(std::move(owner));
  }
  for (const ZoneField& field : line.line.fields) {
    row.cells.push_back(stated_cell(field.field, cell_text_of(page, field)));
  }
  std::erase_if(row.cells, [](const GridCell& cell) { return cell.text.empty(); });
  if (line.remark.length > 0) {
    GridCell remark;
    remark.column = kRemarkColumn;
    remark.text.append(page, line.remark, Markup::code);
    row.cells.push_back(std::move(remark));
  }
  std::stable_sort(row.cells.begin(), row.cells.end(),
                   [](const GridCell& a, const GridCell& b) { return a.column < b.column; });
  row.written_cells = row.cells.size();
  return row;
}

}  // namespace

GridCell stated_cell(Field field, CellText text) {
  GridCell cell;
  cell.column = column_of(field);
  cell.text = std::move(text);
  cell.stated = StatedField{field};
  return cell;
}

CellText cell_text_of(std::string_view page, const ZoneField& field) {
  CellText text;
  const LineToken* before = nullptr;
  for (const LineToken& token : field.tokens) {
    if (token.span.length == 0 && field.field == Field::txt) continue;
    if (field.field == Field::rdata && before != nullptr) append_blank(text, page, *before);
    if (field.field == Field::rdata) {
      text.append_code(page, token.outer);  // strings in RDATA keep their quotes
    } else {
      append_unescaped(text, page, token.span);
    }
    before = &token;
  }
  return text;
}

Grid grid_of(std::string_view page, const std::vector<BlockLine>& lines) {
  Grid grid;
  grid.form = Form::lines;
  for (const BlockLine& line : lines) grid.rows.push_back(row_of(page, line));
  grid.span = grid.rows.front().span;
  return grid;
}

}  // namespace doczone::extractor
