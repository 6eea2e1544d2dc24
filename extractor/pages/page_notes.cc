#include "extractor/pages/page_notes.h"

#include <set>

#include "extractor/records/unread_table.h"
#include "model/ascii.h"
#include "model/numbers.h"
#include "model/plural.h"
#include "model/unicode.h"

namespace doczone::extractor {
namespace {

void add_note(Page& page, ByteSpan span, const std::string& why) {
  page.notes.push_back({page.locate(span), page.language, why});
}

std::string hexadecimal(unsigned char byte) {
  static constexpr char kDigits[] = "0123456789ABCDEF";
  return {kDigits[byte >> 4], kDigits[byte & 15]};
}

}  // namespace

void note_encoding(Page& page) {
  const std::string_view bytes = page.text->bytes();
  const std::size_t alien = first_alien_byte(bytes);
  if (alien == bytes.size()) return;
  add_note(page, {alien, 1},
           "the page is not UTF-8: the byte " + hexadecimal(static_cast<unsigned char>(bytes[alien])) + " at offset " +
               std::to_string(alien) + " is from another encoding (Windows-1252?)");
}

void note_cut_table(const Grid& grid, Page& page) {
  add_note(page, grid.span, "the table is too large or too deep; not all of it was read");
}

void note_missing_delimiter(const Grid& grid, Page& page) {
  add_note(page, grid.span,
           "these rows state records, but are no table: a delimiter row (|---|) below the header is missing");
}

void note_uneven_rows(const Grid& grid, const RecordTable& table, Page& page) {
  const std::size_t columns = grid.rows.front().written_cells;
  for (const RecordRow& record : table.rows) {
    const GridRow& row = grid.rows[record.row];
    if (row.written_cells == columns) continue;
    add_note(page, row.span,
             "the row has " + counted(row.written_cells, "cell") + ", the header " + std::to_string(columns) +
                 (row.written_cells > columns ? ": what is beyond is not shown" : ": the missing ones are empty"));
  }
}

void note_other_forms(const RecordTable& table, Page& page) {
  std::set<std::size_t> said;  // a cell that spans rows is in each of them
  for (const RecordRow& row : table.rows) {
    for (const Atom& atom : row.atoms) {
      if (atom.field != Field::type && atom.field != Field::port && atom.field != Field::address) continue;
      const std::string_view raw = page.text->at(atom.span);
      if (!atom.one_run || is_ascii(raw)) continue;
      const std::string plain = nfkc(raw);
      if (plain == raw || !is_ascii(plain)) continue;
      if (!said.insert(atom.span.offset).second) continue;
      add_note(
          page, atom.span,
          "'" + std::string(raw) + "' is written in other forms of its characters; it was read as '" + plain + "'");
    }
  }
}

void note_unread_table(const Grid& grid, const TablePlace& place, Page& page) {
  const std::string why = why_unread(grid, place);
  if (!why.empty()) add_note(page, grid.span, "the table looks like one of records, but " + why + ": it was not read");
}

}  // namespace doczone::extractor
