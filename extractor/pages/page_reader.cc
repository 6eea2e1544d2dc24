#include "extractor/pages/page_reader.h"

#include <algorithm>

#include "extractor/forms/forms.h"
#include "extractor/forms/vertical_tables.h"
#include "extractor/pages/page_notes.h"
#include "extractor/pages/repeated_sentences.h"
#include "extractor/records/bilingual.h"
#include "extractor/records/types_above.h"
#include "extractor/tables/block_outline.h"
#include "extractor/tables/page_tables.h"

namespace doczone::extractor {
namespace {

// What stands in a table is none of the text beside it.
void drop_blocks_in_tables(const std::vector<ByteSpan>& extents, BlockOutline& outline) {
  auto table = extents.begin();
  std::erase_if(outline.blocks, [&](const Block& block) {
    while (table != extents.end() && table->end() <= block.span.offset) ++table;
    return table != extents.end() && table->offset < block.span.end();
  });
}

TablePlace place_of(const Grid& grid, std::size_t number, const BlockOutline& outline) {
  TablePlace place{number};
  if (const Heading* heading = outline.heading_above(grid.span.offset)) {
    place.section = heading->text;
    place.anchor = heading->anchor;
  }
  return place;
}

// What says itself what its cells are.
void add_statement(const Grid& grid, const TablePlace& place, const ServiceRegistry& services, Page& page) {
  if (std::optional<RecordTable> table = read_record_table(grid, place, services))
    page.tables.push_back(std::move(*table));
}

}  // namespace

void take_head(const PageHead& head, Page& page) {
  page.language = head.language;
  page.page = head.page;
  page.human_translated = head.human_translated;
  page.machine_translated = head.machine_translated;
  page.source_hash = head.source_hash;
}

void add_table(const Grid& grid, RecordTable table, Page& page) {
  note_uneven_rows(grid, table, page);
  note_other_forms(table, page);
  page.tables.push_back(std::move(table));
}

void sort_tables(Page& page) {
  std::stable_sort(page.tables.begin(), page.tables.end(),
                   [](const RecordTable& a, const RecordTable& b) { return a.span.offset < b.span.offset; });
}

Page read_page(std::shared_ptr<const SourceText> text, const PageHead& head, const ServiceRegistry& services) {
  Page page;
  page.text = std::move(text);
  take_head(head, page);

  const std::string_view bytes = page.text->bytes();
  const std::size_t body = read_front_matter(bytes).end;
  BlockOutline outline = read_block_outline(*page.text, body);
  std::size_t number = 0;
  PageTables tables = read_page_tables(*page.text, body, outline);
  for (Grid& grid : tables.grids) {
    TablePlace place = place_of(grid, number, outline);
    place.above = types_above(outline, grid.span.offset);
    if (const std::vector<Grid> records = read_vertical_table(*page.text, grid, place.above); !records.empty()) {
      for (const Grid& record : records) add_statement(record, place, services, page);
      number += grid.is_table ? 1 : 0;
      continue;
    }
    std::optional<RecordTable> table = read_record_table(grid, place, services);
    if (!grid.is_table) {
      if (table) note_missing_delimiter(grid, page);
      continue;
    }
    ++number;
    if (grid.is_cut) note_cut_table(grid, page);
    if (table) {
      attach_source_values(grid, place, services, *table);
      add_table(grid, std::move(*table), page);
    }
    page.grids.push_back({std::move(grid), std::move(place)});
  }
  drop_blocks_in_tables(tables.extents, outline);
  for (const Grid& grid : read_forms({*page.text, outline, services})) {
    add_statement(grid, place_of(grid, number++, outline), services, page);
  }
  drop_repeated_sentences(page.tables);
  sort_tables(page);
  if (!page.tables.empty()) note_encoding(page);
  return page;
}

}  // namespace doczone::extractor
