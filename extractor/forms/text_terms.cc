// Texts of TXT records, and terms of them, in running text and in code, where they state no record.
#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "extractor/forms/forms.h"
#include "extractor/forms/stated_line.h"
#include "extractor/records/text_pieces.h"
#include "model/ascii.h"

namespace doczone::extractor {
namespace {

// Nobody translates the names of the policies. Elsewhere, `-all` is an option and `a:b` anything.
bool speaks_of_policies(std::string_view page) {
  static constexpr std::array<std::string_view, 3> kNames{"spf", "dmarc", "dkim"};
  return std::any_of(kNames.begin(), kNames.end(), [&](std::string_view name) {
    return std::search(page.begin(), page.end(), name.begin(), name.end(),
                       [](char a, char b) { return ascii_lower(a) == b; }) != page.end();
  });
}

void add_terms(const CellText& text, Grid& grid) {
  for (const Piece& term : text_terms_in(text)) {
    GridCell cell = stated_cell(Field::term, text.slice(term.from, term.text.size()));
    const ByteSpan span = cell.text.source_span(0, cell.text.text().size());
    GridRow& row = grid.rows.front();
    row.span = row.cells.empty() ? span : hull(row.span, span);
    row.cells.push_back(std::move(cell));
  }
}

Grid terms_of(std::string_view page, const Block& block) {
  Grid grid;
  grid.form = Form::sentence;
  grid.rows.emplace_back();
  add_terms(block.text, grid);
  for (const ByteSpan& line : block.lines) {
    CellText text;
    text.append_code(page, line);
    add_terms(text, grid);
  }
  grid.span = grid.rows.front().span;
  return grid;
}

}  // namespace

std::vector<Grid> read_text_terms(const FormInput& input) {
  std::vector<Grid> grids;
  const std::string_view page = input.page.bytes();
  if (!speaks_of_policies(page)) return grids;
  for (const Block& block : input.outline.blocks) {
    Grid grid = terms_of(page, block);
    if (!grid.rows.front().cells.empty()) grids.push_back(std::move(grid));
  }
  return grids;
}

}  // namespace doczone::extractor
