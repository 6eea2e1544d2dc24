// Outlines and grids as text, for tests of the readers of markups.
#pragma once

#include <string>

#include "extractor/tables/block_outline.h"

namespace doczone::extractor {

// Each heading, paragraph and piece of code on a line: "H1 text #anchor", "P text/second line", "L2.1 text" of an item,
// "C info: line/line".
inline std::string dump_outline(const std::string& path, const std::string& page) {
  const BlockOutline outline = read_block_outline(SourceText(path, page), 0);
  std::string out;
  for (const Heading& heading : outline.headings)
    out += "H" + std::to_string(heading.level) + " " + heading.text +
           (heading.anchor.empty() ? "" : " #" + heading.anchor) + "\n";
  const auto on_one_line = [](std::string text) {
    for (char& c : text) c = c == '\n' ? '/' : c;
    return text;
  };
  for (const Block& block : outline.blocks) {
    if (block.kind == Block::Kind::code) {
      out += "C " + block.info + ":";
      for (const ByteSpan& line : block.lines) out += " [" + page.substr(line.offset, line.length) + "]";
    } else {
      out += block.list == 0 ? "P " : "L" + std::to_string(block.list) + "." + std::to_string(block.item) + " ";
      out += on_one_line(block.text.text());
    }
    out += "\n";
  }
  return out;
}

// "a | b // c" with `*` in front of header cells, `>2` behind cells that span columns, `^` in front of continued ones.
inline std::string dump_grids(const std::string& path, const std::string& page) {
  const BlockOutline outline = read_block_outline(SourceText(path, page), 0);
  std::string out;
  for (const Grid& grid : *outline.tables) {
    for (const GridRow& row : grid.rows) {
      for (const GridCell& cell : row.cells) {
        std::string text = cell.text.text();
        for (char& c : text) c = c == '\n' ? '/' : c;
        out += std::string(cell.is_header ? "*" : "") + (cell.is_continued ? "^" : "") + text;
        if (cell.colspan > 1) out += ">" + std::to_string(cell.colspan);
        out += " | ";
      }
      out += "\n";
    }
    out += "\n";
  }
  return out;
}

// Every character that was copied from the page equals the byte it points to.
inline bool keeps_bytes(const std::string& page, const CellText& text) {
  if (text.empty()) return true;
  for (const TextRun& run : text.runs_of(0, text.text().size())) {
    if (run.span.end() > page.size()) return false;
    if (run.is_verbatim() && run.text != "\n" && run.text != " " &&
        page.substr(run.span.offset, run.span.length) != run.text && page[run.span.offset] != '\\')
      return false;
  }
  return true;
}

}  // namespace doczone::extractor
