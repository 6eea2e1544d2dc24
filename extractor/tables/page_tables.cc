#include "extractor/tables/page_tables.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "extractor/tables/html_tables.h"
#include "extractor/tables/pipe_tables.h"

namespace doczone::extractor {
namespace {

bool by_offset(ByteSpan a, ByteSpan b) {
  return a.offset < b.offset;
}

}  // namespace

PageTables read_page_tables(const SourceText& page, std::size_t body, const BlockOutline& outline) {
  const std::string_view bytes = page.bytes();
  PageTables tables;
  if (outline.tables) {
    tables.grids = *outline.tables;
    for (const Grid& grid : tables.grids) tables.extents.push_back(grid.span);
    return tables;
  }
  std::vector<ByteSpan> taken = outline.ignored;
  for (const ByteSpan& fragment : find_html_tables(bytes, outline.ignored)) {
    std::vector<Grid> read = read_html_table(bytes, fragment);
    std::move(read.begin(), read.end(), std::back_inserter(tables.grids));
    taken.push_back(fragment);
    tables.extents.push_back(fragment);
  }
  std::sort(taken.begin(), taken.end(), by_offset);
  for (Grid& pipes : read_pipe_rows(page, body, taken)) {
    if (pipes.is_table) tables.extents.push_back(hull(pipes.rows.front().span, pipes.rows.back().span));
    tables.grids.push_back(std::move(pipes));
  }
  std::sort(tables.extents.begin(), tables.extents.end(), by_offset);
  std::stable_sort(tables.grids.begin(), tables.grids.end(),
                   [](const Grid& a, const Grid& b) { return a.span.offset < b.span.offset; });
  return tables;
}

}  // namespace doczone::extractor
