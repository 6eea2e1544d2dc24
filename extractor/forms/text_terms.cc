// Texts of TXT records, and terms of them, in running text and in code, where they state no record.
#include <algorithm>
#include <set>
#include <string>
#include <string_view>
#include <utility>

#include "extractor/forms/forms.h"
#include "extractor/forms/stated_line.h"
#include "extractor/records/text_grammar.h"
#include "extractor/records/text_pieces.h"
#include "extractor/records/text_policy.h"
#include "model/ascii.h"

namespace doczone::extractor {
namespace {

constexpr std::size_t kLongestName = 255;

bool is_name_character(char c) {
  return is_ascii_alnum(c) || c == '.' || c == '-' || c == '_';
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

// What stands behind a colon somewhere on the page, in small letters: the values of terms are among it.
std::set<std::string> values_on(std::string_view page) {
  std::set<std::string> values;
  for (std::size_t at = page.find(':'); at != std::string_view::npos; at = page.find(':', at + 1)) {
    std::size_t end = at + 1;
    while (end < page.size() && end - at <= kLongestName && is_name_character(page[end])) ++end;
    if (end > at + 1) values.insert(ascii_lower(page.substr(at + 1, end - at - 1)));
  }
  return values;
}

// A name is a name, unless the page has it as the value of a term elsewhere.
void drop_names(std::string_view page, std::vector<Grid>& grids) {
  const std::set<std::string> values = values_on(page);
  for (Grid& grid : grids) {
    std::erase_if(grid.rows.front().cells, [&](const GridCell& cell) {
      const std::string& text = cell.text.text();
      return is_bare_term(text) && values.count(ascii_lower(text)) == 0;
    });
  }
  std::erase_if(grids, [](const Grid& grid) { return grid.rows.front().cells.empty(); });
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
  drop_names(page, grids);
  return grids;
}

}  // namespace doczone::extractor
