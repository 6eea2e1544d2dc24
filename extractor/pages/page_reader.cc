#include "extractor/pages/page_reader.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "extractor/forms/forms.h"
#include "extractor/forms/stated_cells.h"
#include "extractor/forms/table_signs.h"
#include "extractor/forms/vertical_tables.h"
#include "extractor/pages/bilingual_blocks.h"
#include "extractor/pages/page_filter.h"
#include "extractor/pages/page_notes.h"
#include "extractor/pages/po_page.h"
#include "extractor/pages/prose.h"
#include "extractor/pages/repeated_sentences.h"
#include "extractor/records/bilingual.h"
#include "extractor/records/ruled_out.h"
#include "extractor/records/types_above.h"
#include "extractor/tables/block_outline.h"
#include "extractor/tables/indented_content.h"
#include "extractor/tables/page_tables.h"
#include "model/ascii.h"
#include "model/unicode.h"

namespace doczone::extractor {
namespace {

constexpr std::size_t kLongestParagraph = 8192;

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
  place.is_ruled_out = grid.form != Form::sentence && is_ruled_out(outline, grid.span.offset);
  return place;
}

// Digits of any script, and the full stops between them: `4`, `10.2`.
std::vector<std::string> versions_in(std::string_view heading) {
  const std::string plain = nfkc(heading);
  std::vector<std::string> out;
  for (std::size_t at = plain.find_first_of("0123456789"); at != std::string::npos;
       at = plain.find_first_of("0123456789", at)) {
    const std::size_t end = std::min(plain.find_first_not_of("0123456789.", at), plain.size());
    const bool is_of_word = at > 0 && (is_ascii_alnum(plain[at - 1]) || is_one_of(plain[at - 1], "-_/"));
    std::string number = plain.substr(at, end - at);
    while (number.ends_with('.')) number.pop_back();
    if (!is_of_word) out.push_back(std::move(number));
    at = end;
  }
  return out;
}

// Some row knows its type: the table was read as it stands.
bool is_typed(const RecordTable& table) {
  return !table.types.empty() || std::any_of(table.rows.begin(), table.rows.end(), [](const RecordRow& row) {
    return std::any_of(row.atoms.begin(), row.atoms.end(), [](const Atom& a) { return a.field == Field::type; });
  });
}

// What says itself what its cells are.
void add_statement(const Grid& grid, const TablePlace& place, const ServiceRegistry& services, Page& page) {
  if (std::optional<RecordTable> table = read_record_table(grid, place, services))
    page.tables.push_back(std::move(*table));
}

// From bytes of the text that was made of a file to those of the file.
Grid in_file(const MappedText& map, Grid grid) {
  grid.span = map.source(grid.span);
  for (GridRow& row : grid.rows) {
    row.span = map.source(row.span);
    for (GridCell& cell : row.cells) {
      cell.text = cell.text.in_file(map);
      cell.source_text = cell.source_text.in_file(map);
    }
  }
  return grid;
}

// Reads the tables and statements of one page. The text is the page's, or one that was made of it.
class PageContent {
 public:
  PageContent(const SourceText& text, const MappedText* map, const ServiceRegistry& services, Page& page)
      : text_(text), map_(map), services_(services), page_(page), body_(read_front_matter(text.bytes()).end) {}

  void read() {
    outline_ = read_block_outline(text_, body_);
    if (!outline_.headings.empty()) page_.versions = versions_in(outline_.headings.front().text);
    PageTables tables = read_page_tables(text_, body_, outline_);
    for (Grid& grid : tables.grids) read_table(std::move(grid));
    drop_blocks_in_tables(tables.extents, outline_);
    // Forms look at all of a paragraph for each of its parts; nobody writes paragraphs of this length.
    std::erase_if(outline_.blocks, [](const Block& block) { return block.text.text().size() > kLongestParagraph; });
    read_statements();
    drop_repeated_sentences(page_.tables);
    sort_tables(page_);
    if (!page_.tables.empty()) note_encoding(page_);
    // Another language may not know the keys of a table that is a list of fields, and have its cells.
    const std::size_t read = page_.grids.size();
    std::move(fields_.begin(), fields_.end(), std::back_inserter(page_.grids));
    page_.prose = prose_of(text_, map_, std::move(outline_), page_.grids);
    page_.grids.resize(read);
  }

 private:
  void read_table(Grid grid) {
    TablePlace place = place_of(grid, number_, outline_);
    place.above = types_above(outline_, grid.span.offset);
    place.is_ruled_out = place.is_ruled_out || is_ruled_out_by_header(grid);
    std::optional<Grid> made;
    if (map_ != nullptr) made = std::exchange(grid, in_file(*map_, grid));
    if (!may_state_anything(grid, place)) return keep_silent(std::move(grid), std::move(place));
    if (take_statements(grid, place, read_stated_cells(text_, made ? *made : grid))) return;
    std::optional<RecordTable> table = read_record_table(grid, place, services_);
    const bool may_be_turned = !table || !is_typed(*table) || has_only_keys_in_front(grid);
    if (may_be_turned && read_turned(made ? *made : grid, place)) {
      if (grid.is_table) fields_.push_back({std::move(grid), std::move(place), false});
      return;
    }
    if (!grid.is_table) {
      if (table) note_missing_delimiter(grid, page_);
      return;
    }
    ++number_;
    if (grid.is_cut) note_cut_table(grid, page_);
    if (table) {
      attach_source_values(grid, place, services_, *table);
      add_table(grid, std::move(*table), page_);
    }
    page_.grids.push_back({std::move(grid), std::move(place)});
  }

  // Another language may know what it states.
  void keep_silent(Grid grid, TablePlace place) {
    if (!grid.is_table) return;
    ++number_;
    if (grid.is_cut) note_cut_table(grid, page_);
    page_.grids.push_back({std::move(grid), std::move(place), false});
  }

  // A table whose rows are the fields of records, as it stands in the text.
  bool read_turned(const Grid& grid, const TablePlace& place) {
    return take_statements(grid, place, read_vertical_table(text_, grid, place.above));
  }

  bool take_statements(const Grid& grid, const TablePlace& place, const std::vector<Grid>& records) {
    for (const Grid& record : records) turned_.emplace_back(on_page(record), place);
    if (!records.empty()) number_ += grid.is_table ? 1 : 0;
    return !records.empty();
  }

  void read_statements() {
    for (auto& [grid, place] : turned_) {
      place.number = number_++;
      add_statement(grid, place, services_, page_);
    }
    std::vector<RecordTable> stated;
    if (!may_hold_statements(text_.bytes())) return;
    for (Grid& grid : read_forms({text_, outline_, services_})) {
      const TablePlace place = place_of(grid, number_++, outline_);
      if (std::optional<RecordTable> table = read_record_table(on_page(std::move(grid)), place, services_))
        stated.push_back(*std::move(table));
    }
    if (map_ == nullptr) attach_source_blocks(text_, outline_, services_, stated);
    std::move(stated.begin(), stated.end(), std::back_inserter(page_.tables));
  }

  Grid on_page(Grid grid) const { return map_ == nullptr ? std::move(grid) : in_file(*map_, std::move(grid)); }

  const SourceText& text_;
  const MappedText* map_;  // of a text that was made of the page
  const ServiceRegistry& services_;
  Page& page_;
  std::size_t body_;
  BlockOutline outline_;
  std::size_t number_ = 0;  // of the next table
  std::vector<std::pair<Grid, TablePlace>> turned_;
  std::vector<PageTable> fields_;  // of which records were read as lists of fields
};

}  // namespace

void take_head(const PageHead& head, Page& page) {
  page.language = head.language;
  page.page = head.page;
  page.human_translated = head.human_translated;
  page.machine_translated = head.machine_translated;
  page.source_hash = head.source_hash;
  page.dates = head.dates;
  page.side = head.side;
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
  std::optional<MappedText> made;
  if (head.side != PageSide::whole) {
    made = po_page_text(bytes, head.side);
    page.side_text = std::make_shared<const std::string>(made->text());
  } else if (is_markdown(page.path())) {
    made = without_content_indent(bytes);
  }
  if (made) {
    PageContent(SourceText(page.path(), made->text()), &*made, services, page).read();
  } else {
    PageContent(*page.text, nullptr, services, page).read();
  }
  return page;
}

}  // namespace doczone::extractor
