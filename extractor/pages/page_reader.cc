#include "extractor/pages/page_reader.h"

#include <algorithm>

#include "extractor/pages/page_notes.h"
#include "extractor/records/bilingual.h"
#include "extractor/tables/block_outline.h"
#include "extractor/tables/html_tables.h"
#include "extractor/tables/pipe_tables.h"

namespace doczone::extractor {
std::vector<Grid> read_grids(const SourceText& page, std::size_t body, const BlockOutline& outline) {
  const std::string_view bytes = page.bytes();
  std::vector<Grid> grids;
  std::vector<ByteSpan> taken = outline.ignored;
  for (const ByteSpan& fragment : find_html_tables(bytes, outline.ignored)) {
    std::vector<Grid> read = read_html_table(bytes, fragment);
    std::move(read.begin(), read.end(), std::back_inserter(grids));
    taken.push_back(fragment);
  }
  std::sort(taken.begin(), taken.end(), [](ByteSpan a, ByteSpan b) { return a.offset < b.offset; });
  std::vector<Grid> pipes = read_pipe_rows(page, body, taken);
  std::move(pipes.begin(), pipes.end(), std::back_inserter(grids));
  std::stable_sort(grids.begin(), grids.end(),
                   [](const Grid& a, const Grid& b) { return a.span.offset < b.span.offset; });
  return grids;
}

void take_head(const PageHead& head, Page& page) {
  page.language = head.language;
  page.page = head.page;
  page.human_translated = head.human_translated;
  page.machine_translated = head.machine_translated;
  page.source_hash = head.source_hash;
}

Page read_page(std::shared_ptr<const SourceText> text, const PageHead& head, const ServiceRegistry& services) {
  Page page;
  page.text = std::move(text);
  take_head(head, page);

  const std::string_view bytes = page.text->bytes();
  const std::size_t body = read_front_matter(bytes).end;
  const BlockOutline outline = read_block_outline(*page.text, body);
  std::size_t number = 0;
  for (const Grid& grid : read_grids(*page.text, body, outline)) {
    std::optional<RecordTable> table = read_record_table(grid, number, services);
    if (!grid.is_table) {
      if (table) note_missing_delimiter(grid, page);
      continue;
    }
    ++number;
    if (grid.is_cut) note_cut_table(grid, page);
    if (!table) continue;
    attach_source_values(grid, services, *table);
    note_uneven_rows(grid, *table, page);
    note_other_forms(*table, page);
    if (const Heading* heading = outline.heading_above(table->span.offset)) {
      table->section = heading->text;
      table->anchor = heading->anchor;
    }
    page.tables.push_back(std::move(*table));
  }
  if (!page.tables.empty()) note_encoding(page);
  return page;
}

}  // namespace doczone::extractor
