// Makes an outline of the blocks that a reader of a markup finds, in page order: counts lists and their items, and puts
// the term of a description in front of what describes it.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "extractor/tables/block_outline.h"

namespace doczone::extractor {

class BlockWriter {
 public:
  // `append` is the reader of the markup's inline text: what a reader sees of a paragraph's lines, each a line.
  using AppendInline = void (*)(CellText& out, std::string_view page, const std::vector<ByteSpan>& lines);

  BlockWriter(std::string_view page, AppendInline append) : page_(page), append_(append) { outline_.tables.emplace(); }

  void open_list() { open_.push_back({++lists_, 0}); }
  void next_item() { ++open_.back().items; }
  void close_list() { open_.pop_back(); }
  std::size_t open_lists() const { return open_.size(); }
  void open_quote() { ++quotes_; }
  void close_quote() { --quotes_; }

  void add_heading(std::size_t offset, int level, ByteSpan title, std::string anchor);
  // The next paragraph says what this key or term means; a key is a paragraph of its own when something else follows.
  void set_key(ByteSpan key);
  void end_key();
  void add_paragraph(const std::vector<ByteSpan>& lines);
  // `lines` are without the indentation of the block, `span` are its whole lines.
  void add_code(ByteSpan span, std::vector<ByteSpan> lines, std::string_view info);
  void add_table(Grid grid);
  void ignore(ByteSpan span) { outline_.ignored.push_back(span); }

  BlockOutline finish();

 private:
  struct OpenList {
    std::size_t number = 0;
    std::size_t items = 0;
  };

  Block block_at(Block::Kind kind, ByteSpan span) const;

  std::string_view page_;
  AppendInline append_;
  std::vector<OpenList> open_;
  std::size_t lists_ = 0;
  std::size_t quotes_ = 0;
  ByteSpan key_;  // empty when none waits
  BlockOutline outline_;
};

}  // namespace doczone::extractor
