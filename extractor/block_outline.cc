#include "extractor/block_outline.h"

#include <cmark.h>

#include <algorithm>
#include <memory>

#include "extractor/html_tokens.h"
#include "model/unicode.h"

namespace doczone::extractor {
namespace {

Heading read_heading(cmark_node* node, std::size_t offset) {
  Heading heading;
  heading.offset = offset;
  heading.level = cmark_node_get_heading_level(node);
  const std::unique_ptr<cmark_iter, decltype(&cmark_iter_free)> inlines(cmark_iter_new(node), &cmark_iter_free);
  while (cmark_iter_next(inlines.get()) != CMARK_EVENT_DONE) {
    cmark_node* const part = cmark_iter_get_node(inlines.get());
    const cmark_node_type type = cmark_node_get_type(part);
    const char* const literal = cmark_node_get_literal(part);
    if (literal == nullptr) continue;
    if (type == CMARK_NODE_TEXT || type == CMARK_NODE_CODE) heading.text += literal;
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

// Comments that begin outside code; a comment hides what looks like code in it and the other way round, whichever begins first.
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

}  // namespace

const Heading* BlockOutline::heading_above(std::size_t offset) const {
  const auto after = std::upper_bound(headings.begin(), headings.end(), offset,
                                      [](std::size_t at, const Heading& h) { return at < h.offset; });
  return after == headings.begin() ? nullptr : &*(after - 1);
}

BlockOutline read_block_outline(const SourceText& page, std::size_t body) {
  BlockOutline outline;
  const std::string_view text = page.bytes().substr(body);
  const std::unique_ptr<cmark_node, decltype(&cmark_node_free)> document(
      cmark_parse_document(text.data(), text.size(), CMARK_OPT_DEFAULT), &cmark_node_free);
  const std::size_t lines_before = page.line_of(body) - 1;
  const auto line_of = [&](int line) { return std::clamp<std::size_t>(lines_before + static_cast<std::size_t>(line), 1, page.line_count()); };
  const std::unique_ptr<cmark_iter, decltype(&cmark_iter_free)> blocks(cmark_iter_new(document.get()), &cmark_iter_free);
  for (cmark_event_type event; (event = cmark_iter_next(blocks.get())) != CMARK_EVENT_DONE;) {
    if (event != CMARK_EVENT_ENTER) continue;
    cmark_node* const node = cmark_iter_get_node(blocks.get());
    const cmark_node_type type = cmark_node_get_type(node);
    if (type != CMARK_NODE_HEADING && type != CMARK_NODE_CODE_BLOCK) continue;
    const ByteSpan first = page.line_span(line_of(cmark_node_get_start_line(node)));
    if (type == CMARK_NODE_HEADING) {
      outline.headings.push_back(read_heading(node, first.offset));
    } else {
      outline.ignored.push_back(hull(first, page.line_span(line_of(cmark_node_get_end_line(node)))));
    }
  }
  add_comments(page.bytes(), body, outline.ignored);
  return outline;
}

}  // namespace doczone::extractor
