// The lines of a paragraph as one text, for readers of inline markup that may reach over a line's end.
#pragma once

#include <algorithm>
#include <string_view>
#include <vector>

#include "extractor/tables/cell_text.h"
#include "extractor/tables/mapped_text.h"
#include "model/source_text.h"

namespace doczone::extractor {

// What becomes of a line's end: a paragraph keeps it, in a cell of a table it is a blank.
enum class LineEnds { kept, blanks };

class InlineLines {
 public:
  InlineLines(std::string_view page, const std::vector<ByteSpan>& lines, LineEnds ends);

  std::string_view text() const { return lines_.text(); }
  // Appends a part of the text. Precondition: it lies inside.
  void append(CellText& out, std::size_t from, std::size_t length, Markup markup) const;
  // Appends what a part of the text stands for.
  void append_decoded(CellText& out, std::string_view text, std::size_t from, std::size_t length, Markup markup) const;

 private:
  std::string_view page_;
  MappedText lines_;
  LineEnds ends_;
};

// Where a mark that closes something stands next, asked for from front to back. A search that found none is not made
// again, which keeps the reading of many openers linear.
class NextMark {
 public:
  // `closes` tells by its place alone whether what stands there closes. npos when nothing does.
  template <class Closes>
  std::size_t find(std::string_view text, std::string_view mark, std::size_t from, const Closes& closes) {
    if (is_known_ && from_ <= from && next_ >= from) return next_;
    is_known_ = true;
    from_ = from;
    next_ = text.find(mark, std::min(from, text.size()));
    while (next_ != std::string_view::npos && !closes(next_)) next_ = text.find(mark, next_ + 1);
    return next_;
  }

 private:
  bool is_known_ = false;
  std::size_t from_ = 0;
  std::size_t next_ = 0;
};

}  // namespace doczone::extractor
