// The visible text of a table cell, and which bytes of the page say each piece of it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "extractor/tables/mapped_text.h"
#include "model/atom.h"
#include "model/source_text.h"

namespace doczone::extractor {

class CellText {
 public:
  // Appends the page's bytes of `span` as text: runs of white space become one blank, and what the markup escapes by
  // itself is decoded: character references but in reStructuredText and code; backslashes in HTML and Markdown alone,
  // the others' readers of inline markup know what theirs escape. `page` is the whole page.
  void append(std::string_view page, ByteSpan span, Markup markup = Markup::html);
  // Does the same without decoding anything but `\|`: in a code span of a pipe table, nothing else is escaped.
  void append_code(std::string_view page, ByteSpan span);
  // Appends what markup alone says (the colon between a term and its definition): the bytes of `span` stand for it.
  void append_implied(std::string_view text, ByteSpan span);
  // Appends what all bytes of `span` stand for (`\*`); none when the page says it without words.
  void append_decoded(std::string_view text, ByteSpan span, Markup markup);
  // Ends the line where no text stands for that (`<p>`, `<br>`, a list item); it counts only between two texts.
  void break_line();
  // Appends another text of the same page as a line of its own.
  void append_line(const CellText& text);

  // Returns a part of the text with its bytes. Precondition: it lies inside.
  CellText slice(std::size_t from, std::size_t length) const;

  // Returns the same text with the bytes of the file that the page's text was made of.
  CellText in_file(const MappedText& map) const;

  const std::string& text() const { return text_; }
  bool empty() const { return text_.empty(); }

  // Returns the hull of the bytes that say text()[from, from + length). Precondition: length > 0 and it lies inside.
  ByteSpan source_span(std::size_t from, std::size_t length) const;
  // True where markup alone says a part of text()[from, from + length) (append_implied).
  bool is_implied(std::size_t from, std::size_t length) const;
  // True when nothing but the text itself stands between the first and the last of these bytes: no tag, no comment.
  bool is_one_run(std::size_t from, std::size_t length) const;
  // Returns the same stretch in runs. A line end that no text stands for is a run "\n" over the bytes between its
  // neighbours.
  std::vector<TextRun> runs_of(std::size_t from, std::size_t length) const;

 private:
  // A stretch of text and its bytes; `copied` when the two are equal byte by byte, otherwise the whole stretch stands
  // for the whole span.
  struct Run {
    std::size_t from = 0;
    std::size_t length = 0;
    ByteSpan source;
    bool copied = true;
    Markup markup = Markup::html;
    bool is_quoted = false;   // TextRun::is_quoted
    bool is_implied = false;  // by markup; no bytes say it
  };

  // What of a run lies in text()[from, end): of length 0 when nothing does.
  static Run part_of(const Run& run, std::size_t from, std::size_t end);
  void append_run(std::string_view text, ByteSpan source, bool copied, Markup markup);
  std::size_t run_at(std::size_t from) const;

  std::string text_;
  std::vector<Run> runs_;
  bool line_ended_ = false;
};

// One decoded character of HTML or Markdown text: how many source bytes it took, and what it says. `length` 0 at the
// end.
struct DecodedCharacter {
  std::string text;
  std::size_t length = 0;
};
DecodedCharacter decode_character(std::string_view source);

}  // namespace doczone::extractor
