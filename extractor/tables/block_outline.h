// What a page is made of beside its tables: headings, paragraphs and code, in page order; and where no table can begin.
// From here on nobody asks which markup the page is written in.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "extractor/tables/cell_text.h"
#include "extractor/tables/grid.h"
#include "model/source_text.h"

namespace doczone::extractor {

struct Heading {
  std::size_t offset = 0;  // of its first byte
  int level = 1;
  std::string text;    // without markup
  std::string anchor;  // of `<a name="…">` inside it; empty when there is none
};

struct Block {
  enum class Kind { paragraph, code };
  Kind kind = Kind::paragraph;
  ByteSpan span;                            // whole lines, from its first to its last
  std::size_t depth = 0;                    // lists and quotes that it stands in
  std::size_t list = 0;                     // number of the innermost list on the page, from 1; 0 outside of lists
  std::size_t item = 0;                     // number of the item in that list, from 1
  CellText text;                            // of a paragraph: what a reader sees, each line of the page a line
  CellText source_text;                     // bilingual pages: the same in the source language; usually empty
  std::string info;                         // of code: its language and what else is said of it
  std::vector<ByteSpan> lines;              // of code: without the indentation of the block; empty ones are there, too
  std::vector<ByteSpan> source_lines = {};  // bilingual pages: of code, in the source language; usually empty
};

// Keeps the two languages of a block of code apart, where it has two.
void split_bilingual_code(std::string_view page, Block& block);

struct BlockOutline {
  std::vector<Heading> headings;  // in page order
  std::vector<Block> blocks;      // in page order; paragraphs may be pipe tables
  std::vector<ByteSpan> ignored;  // code and HTML comments, sorted
  // Of markups whose tables are blocks like others (reStructuredText, AsciiDoc): all of them. Their rows of pipes and
  // tags of HTML are none.
  std::optional<std::vector<Grid>> tables;

  // Returns the last heading above a byte; null when there is none.
  const Heading* heading_above(std::size_t offset) const;
  // Returns the heading of the section that this heading's section is a part of; null when there is none. `heading` is
  // one of headings.
  const Heading* heading_over(const Heading& heading) const;
  // Returns the first block that begins at this byte or behind it.
  std::vector<Block>::const_iterator block_from(std::size_t offset) const;
};

// The page's text begins at `body`, behind the front matter.
BlockOutline read_block_outline(const SourceText& page, std::size_t body);
// By the ending of its name; what has none of another markup is read as Markdown.
bool is_markdown(std::string_view path);

}  // namespace doczone::extractor
