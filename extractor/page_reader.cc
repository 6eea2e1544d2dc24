#include "extractor/page_reader.h"

#include <algorithm>

#include "extractor/block_outline.h"
#include "extractor/html_tables.h"

namespace doczone::extractor {

Page read_page(std::shared_ptr<const SourceText> text, const PageHead& head) {
  Page page;
  page.text = std::move(text);
  page.language = head.language;
  page.page = head.page;
  page.human_translated = head.human_translated;
  page.source_hash = head.source_hash;

  const std::string_view bytes = page.text->bytes();
  const BlockOutline outline = read_block_outline(*page.text, read_front_matter(bytes).end);
  std::size_t number = 0;
  for (const ByteSpan& fragment : find_html_tables(bytes, outline.ignored)) {
    for (const Grid& grid : read_html_table(bytes, fragment)) {
      std::optional<RecordTable> table = read_record_table(grid, number++);
      if (!table) continue;
      if (const Heading* heading = outline.heading_above(table->span.offset)) {
        table->section = heading->text;
        table->anchor = heading->anchor;
      }
      page.tables.push_back(std::move(*table));
    }
  }
  std::stable_sort(page.tables.begin(), page.tables.end(),
                   [](const RecordTable& a, const RecordTable& b) { return a.span.offset < b.span.offset; });
  return page;
}

}  // namespace doczone::extractor
