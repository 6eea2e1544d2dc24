// What a page sets apart from the words around it: code, bold and quoted stretches of a text.
#pragma once

#include <string_view>
#include <vector>

#include "extractor/records/cell_pieces.h"
#include "extractor/tables/block_outline.h"
#include "extractor/tables/cell_text.h"

namespace doczone::extractor {

struct Mark {
  enum class Kind { code, bold, quoted };
  Kind kind = Kind::code;
  std::size_t from = 0;  // in CellText::text(), without the quotation marks
  std::size_t length = 0;

  std::size_t end() const { return from + length; }
};

// In text order; none overlaps another, code goes before bold and bold before quotation marks. `page` is the whole
// page.
std::vector<Mark> marks_of(std::string_view page, const CellText& text);

// The text of a mark, trimmed.
Piece piece_of(const CellText& text, const Mark& mark);
// The mark that begins at this byte or holds it; null when none does.
const Mark* mark_at(const std::vector<Mark>& marks, std::size_t at);

}  // namespace doczone::extractor
