#include "extractor/tables/block_writer.h"

#include <algorithm>

#include "model/unicode.h"

namespace doczone::extractor {

Block BlockWriter::block_at(Block::Kind kind, ByteSpan span) const {
  Block block;
  block.kind = kind;
  block.span = span;
  block.depth = open_.size() + quotes_;
  if (!open_.empty()) block.list = open_.back().number;
  if (!open_.empty()) block.item = open_.back().items;
  return block;
}

void BlockWriter::add_heading(std::size_t offset, int level, ByteSpan title, std::string anchor) {
  end_key();
  CellText text;
  append_(text, page_, {title});
  outline_.headings.push_back({offset, level, std::string(trim(text.text())), std::move(anchor)});
}

void BlockWriter::set_key(ByteSpan key) {
  end_key();
  key_ = key;
}

void BlockWriter::end_key() {
  const ByteSpan key = std::exchange(key_, {});
  if (key.length > 0) add_paragraph({key});
}

void BlockWriter::add_paragraph(const std::vector<ByteSpan>& lines) {
  if (lines.empty()) return;
  const ByteSpan key = std::exchange(key_, {});
  const ByteSpan first = key.length > 0 ? key : lines.front();
  // Whole lines, with the marks in front.
  std::size_t begin = first.offset;
  while (begin > 0 && page_[begin - 1] != '\n' && page_[begin - 1] != '\r') --begin;
  Block block = block_at(Block::Kind::paragraph, hull({begin, first.end() - begin}, lines.back()));
  if (key.length > 0) {
    append_(block.text, page_, {key});
    const ByteSpan between{key.end(), std::max(lines.front().offset, key.end()) - key.end()};
    // A key that holds a colon would put the implied one into a value.
    if (!block.text.empty() && block.text.text().find(':') == std::string::npos)
      block.text.append_implied(":", {key.end(), 0});
    block.text.append_decoded(" ", between, Markup::asciidoc);
  }
  append_(block.text, page_, lines);
  block.text.break_line();
  outline_.blocks.push_back(std::move(block));
}

void BlockWriter::add_code(ByteSpan span, std::vector<ByteSpan> lines, std::string_view info) {
  end_key();
  Block block = block_at(Block::Kind::code, span);
  block.info = std::string(info);
  block.lines = std::move(lines);
  outline_.ignored.push_back(span);
  outline_.blocks.push_back(std::move(block));
}

void BlockWriter::add_table(Grid grid) {
  end_key();
  if (!grid.rows.empty()) outline_.tables->push_back(std::move(grid));
}

BlockOutline BlockWriter::finish() {
  end_key();
  const auto by_offset = [](ByteSpan a, ByteSpan b) { return a.offset < b.offset; };
  std::sort(outline_.ignored.begin(), outline_.ignored.end(), by_offset);
  return std::move(outline_);
}

}  // namespace doczone::extractor
