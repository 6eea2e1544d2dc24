#include "extractor/tables/inline_lines.h"

namespace doczone::extractor {

InlineLines::InlineLines(std::string_view page, const std::vector<ByteSpan>& lines, LineEnds ends)
    : page_(page), ends_(ends) {
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const std::size_t before = i == 0 ? 0 : lines[i - 1].end();
    // No line ends at a mark that only escapes the next one: a quotation mark in CSV, a backslash in front of a
    // delimiter.
    const bool is_escaped = i > 0 && lines[i].offset == before + 1 && (page[before] == '"' || page[before] == '\\');
    if (i > 0 && !is_escaped) lines_.append_decoded("\n", {before, std::max(lines[i].offset, before) - before});
    lines_.append_copy(page, lines[i]);
  }
}

void InlineLines::append(CellText& out, std::size_t from, std::size_t length, Markup markup) const {
  for (const MappedText::Piece& piece : lines_.pieces_of({from, length})) {
    if (piece.is_copy) {
      out.append(page_, piece.source, markup);
    } else if (ends_ == LineEnds::kept) {
      out.break_line();
    } else {
      out.append_decoded(" ", piece.source, markup);
    }
  }
}

void InlineLines::append_decoded(CellText& out, std::string_view text, std::size_t from, std::size_t length,
                                 Markup markup) const {
  out.append_decoded(text, lines_.source({from, length}), markup);
}

}  // namespace doczone::extractor
