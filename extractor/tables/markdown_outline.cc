#include <algorithm>
#include <map>
#include <memory>
#include <utility>

#include <cmark.h>

#include "extractor/tables/bilingual_spans.h"
#include "extractor/tables/commonmark.h"
#include "extractor/tables/html_blocks.h"
#include "extractor/tables/html_tokens.h"
#include "extractor/tables/markdown_inline.h"
#include "extractor/tables/outlines.h"
#include "extractor/tables/page_lines.h"
#include "model/unicode.h"

namespace doczone::extractor {
namespace {

Heading read_heading(cmark_node* node, std::size_t offset) {
  Heading heading;
  heading.offset = offset;
  heading.level = cmark_node_get_heading_level(node);
  const std::unique_ptr<cmark_iter, decltype(&cmark_iter_free)> inlines(cmark_iter_new(node), &cmark_iter_free);
  BilingualSpans spans;
  while (cmark_iter_next(inlines.get()) != CMARK_EVENT_DONE) {
    cmark_node* const part = cmark_iter_get_node(inlines.get());
    const cmark_node_type type = cmark_node_get_type(part);
    const char* const literal = cmark_node_get_literal(part);
    if (literal == nullptr) continue;
    if ((type == CMARK_NODE_TEXT || type == CMARK_NODE_CODE) && !spans.is_in_source()) heading.text += literal;
    if (type == CMARK_NODE_HTML_INLINE) spans.pass_tag(literal);
    if (type == CMARK_NODE_HTML_INLINE && heading.anchor.empty()) {
      const std::string_view tag = literal;
      for (const std::string_view name : {"name", "id"}) {
        if (heading.anchor.empty() && tag.size() > 2) heading.anchor = html_attribute(tag.substr(2), name);
      }
    }
  }
  heading.text = std::string(trim(heading.text));
  return heading;
}

// Code spans of a paragraph or a heading that show a tag or a comment (CommonMark §6.1: a run of backticks up to the
// next one of its length). Linear in the block.
void add_code_spans(std::string_view page, ByteSpan block, std::vector<ByteSpan>& ignored) {
  page = page.substr(0, block.end());
  std::vector<ByteSpan> ticks;
  for (std::size_t at = page.find('`', block.offset); at < block.end(); at = page.find('`', ticks.back().end())) {
    ticks.push_back({at, std::min(page.find_first_not_of('`', at), block.end()) - at});
  }
  std::vector<std::size_t> closing(ticks.size(), ticks.size());
  std::map<std::size_t, std::size_t> next;  // by length
  for (std::size_t i = ticks.size(); i-- > 0;) {
    const auto [found, fresh] = next.try_emplace(ticks[i].length, i);
    if (!fresh) closing[i] = std::exchange(found->second, i);
  }
  for (std::size_t i = 0; i < ticks.size(); ++i) {
    const bool is_escaped = ticks[i].offset > block.offset && page[ticks[i].offset - 1] == '\\';
    if (is_escaped || closing[i] == ticks.size()) continue;
    const ByteSpan span = hull(ticks[i], ticks[closing[i]]);
    if (page.substr(span.offset, span.length).find('<') != std::string_view::npos) ignored.push_back(span);
    i = closing[i];
  }
}

// Comments that begin outside code; a comment hides what looks like code in it and the other way round, whichever
// begins first.
void add_comments(std::string_view page, std::size_t body, std::vector<ByteSpan>& ignored) {
  std::vector<ByteSpan> all;
  auto code = ignored.begin();
  std::size_t at = body;
  while (true) {
    const std::size_t open = page.find("<!--", at);
    while (code != ignored.end() && code->offset < open) {
      at = std::max(at, code->end());
      all.push_back(*code++);
    }
    if (open == std::string_view::npos) break;
    if (at > open) continue;
    const std::size_t close = page.find("-->", open + 4);
    at = close == std::string_view::npos ? page.size() : close + 3;
    all.push_back({open, at - open});
    while (code != ignored.end() && code->offset < at) ++code;
  }
  ignored = std::move(all);
}

// The line without what its containers put in front: blanks and quote marks.
ByteSpan without_prefix(std::string_view page, ByteSpan line) {
  std::size_t at = line.offset;
  while (at < line.end() && (page[at] == ' ' || page[at] == '\t' || page[at] == '>')) ++at;
  return {at, line.end() - at};
}

// Lists that the walk is inside of.
struct OpenList {
  std::size_t number = 0;
  std::size_t items = 0;
};

class MarkdownOutline {
 public:
  MarkdownOutline(const SourceText& page, std::size_t body)
      : page_(page), bytes_(page.bytes()), body_(body), lines_(page_lines(page)) {}

  BlockOutline read() {
    const std::string_view text = bytes_.substr(body_);
    const CommonMarkTree document = parse_commonmark(text);
    lines_before_ = page_.line_of(body_) - 1;
    const std::unique_ptr<cmark_iter, decltype(&cmark_iter_free)> nodes(cmark_iter_new(document.get()),
                                                                        &cmark_iter_free);
    for (cmark_event_type event; (event = cmark_iter_next(nodes.get())) != CMARK_EVENT_DONE;) {
      visit(cmark_iter_get_node(nodes.get()), event == CMARK_EVENT_ENTER);
    }
    add_comments(bytes_, body_, outline_.ignored);
    return std::move(outline_);
  }

 private:
  void visit(cmark_node* node, bool enters) {
    switch (cmark_node_get_type(node)) {
      case CMARK_NODE_LIST:
        if (enters) open_.push_back({++lists_, 0});
        if (!enters) open_.pop_back();
        break;
      case CMARK_NODE_ITEM:
        if (enters) ++open_.back().items;
        break;
      case CMARK_NODE_BLOCK_QUOTE:
        quotes_ += enters ? 1 : -1;
        break;
      case CMARK_NODE_HEADING:
        if (enters) add_heading(node);
        break;
      case CMARK_NODE_CODE_BLOCK:
        add_code(node);
        break;
      case CMARK_NODE_PARAGRAPH:
        if (enters) add_paragraph(node);
        break;
      case CMARK_NODE_HTML_BLOCK:
        add_html(node);
        break;
      default:
        break;
    }
  }

  std::size_t line_index(int line) const {
    return std::clamp<std::size_t>(lines_before_ + static_cast<std::size_t>(line), 1, lines_.size()) - 1;
  }

  ByteSpan span_of(cmark_node* node) const {
    return hull(lines_[line_index(cmark_node_get_start_line(node))], lines_[line_index(cmark_node_get_end_line(node))]);
  }

  Block block_at(cmark_node* node, Block::Kind kind) const {
    Block block;
    block.kind = kind;
    block.span = span_of(node);
    block.depth = open_.size() + static_cast<std::size_t>(quotes_);
    if (!open_.empty()) block.list = open_.back().number;
    if (!open_.empty()) block.item = open_.back().items;
    return block;
  }

  void add_heading(cmark_node* node) {
    const ByteSpan whole = span_of(node);
    outline_.headings.push_back(read_heading(node, whole.offset));
    add_code_spans(bytes_, whole, outline_.ignored);
  }

  void add_code(cmark_node* node) {
    Block block = block_at(node, Block::Kind::code);
    outline_.ignored.push_back(block.span);
    if (const char* const info = cmark_node_get_fence_info(node)) block.info = info;
    const std::size_t last = line_index(cmark_node_get_end_line(node));
    std::size_t line = line_index(cmark_node_get_start_line(node));
    const char* const literal = cmark_node_get_literal(node);
    std::string_view rest = literal == nullptr ? std::string_view() : std::string_view(literal);
    // A fence is no line of the code; what cmark kept of each line is its end.
    if (trim(bytes_.substr(lines_[line].offset, lines_[line].length)) != trim(rest.substr(0, rest.find('\n')))) ++line;
    for (; !rest.empty() && line <= last; ++line) {
      const std::size_t end = std::min(rest.find('\n'), rest.size());
      const ByteSpan whole = lines_[line];
      const std::size_t length = std::min(end, whole.length);
      block.lines.push_back({whole.end() - length, length});
      rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    split_bilingual_code(bytes_, block);
    outline_.blocks.push_back(std::move(block));
  }

  // Components of MDX are cut into blocks like elements, but what they hold is nothing that HTML knows.
  void add_html(cmark_node* node) {
    const ByteSpan whole = span_of(node);
    HtmlToken token;
    const ByteSpan html = without_prefix(bytes_, whole);
    if (!HtmlTokenizer(bytes_, html).next(token) || token.name.empty()) return;
    const Block place = block_at(node, Block::Kind::paragraph);
    lists_ = read_html_blocks(bytes_, html, {place.depth, place.list, place.item, lists_}, outline_.blocks);
  }

  void add_paragraph(cmark_node* node) {
    Block block = block_at(node, Block::Kind::paragraph);
    add_code_spans(bytes_, block.span, outline_.ignored);
    const std::size_t first = line_index(cmark_node_get_start_line(node));
    const std::size_t last = line_index(cmark_node_get_end_line(node));
    const std::size_t column = static_cast<std::size_t>(std::max(1, cmark_node_get_start_column(node))) - 1;
    BilingualText both{&block.text, &block.source_text, true};
    for (std::size_t line = first; line <= last; ++line) {
      ByteSpan text = without_prefix(bytes_, lines_[line]);
      // Behind a list's marker, the paragraph begins in its line.
      if (line == first && column < lines_[line].length) {
        const std::size_t from = std::max(text.offset, lines_[line].offset + column);
        text = {from, lines_[line].end() - from};
      }
      append_markdown_inline(both, bytes_, text);
      block.text.break_line();
      block.source_text.break_line();
    }
    outline_.blocks.push_back(std::move(block));
  }

  const SourceText& page_;
  std::string_view bytes_;
  std::size_t body_;
  std::vector<ByteSpan> lines_;
  std::size_t lines_before_ = 0;
  std::vector<OpenList> open_;
  std::size_t lists_ = 0;
  int quotes_ = 0;
  BlockOutline outline_;
};

}  // namespace

BlockOutline read_markdown_outline(const SourceText& page, std::size_t body) {
  return MarkdownOutline(page, body).read();
}

}  // namespace doczone::extractor
