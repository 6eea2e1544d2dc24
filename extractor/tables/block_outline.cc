#include "extractor/tables/block_outline.h"

#include <algorithm>
#include <map>
#include <memory>
#include <utility>

#include <cmark.h>

#include "extractor/tables/cell_text.h"
#include "extractor/tables/html_tokens.h"
#include "extractor/tables/page_lines.h"
#include "model/ascii.h"
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

bool is_html(std::string_view path) {
  const std::string ending = ascii_lower(path.substr(std::min(path.rfind('.'), path.size())));
  return ending == ".html" || ending == ".htm";
}

// A page that is HTML throughout: no Markdown, so an indented line is no code.
BlockOutline read_html_outline(std::string_view page) {
  BlockOutline outline;
  HtmlTokenizer tokens(page, {0, page.size()});
  CellText text;
  Heading* open = nullptr;
  for (HtmlToken token; tokens.next(token);) {
    const bool is_heading =
        token.name.size() == 2 && ascii_lower(token.name[0]) == 'h' && token.name[1] >= '1' && token.name[1] <= '6';
    const std::string_view attributes = page.substr(token.attributes.offset, token.attributes.length);
    if (token.kind == HtmlToken::Kind::comment) outline.ignored.push_back(token.span);
    if (token.kind == HtmlToken::Kind::text && open != nullptr) text.append(page, token.span);
    if (token.kind == HtmlToken::Kind::start_tag && is_heading) {
      outline.headings.push_back({token.span.offset, token.name[1] - '0', {}, {}});
      open = &outline.headings.back();
      text = {};
    }
    if (token.kind == HtmlToken::Kind::start_tag && open != nullptr) {
      for (const std::string_view name : {"name", "id"}) {
        if (open->anchor.empty()) open->anchor = html_attribute(attributes, name);
      }
    }
    if (token.kind == HtmlToken::Kind::end_tag && is_heading && open != nullptr) {
      open->text = std::string(trim(text.text()));
      open = nullptr;
    }
  }
  return outline;
}

}  // namespace

const Heading* BlockOutline::heading_above(std::size_t offset) const {
  const auto after = std::upper_bound(headings.begin(), headings.end(), offset,
                                      [](std::size_t at, const Heading& h) { return at < h.offset; });
  return after == headings.begin() ? nullptr : &*(after - 1);
}

BlockOutline read_block_outline(const SourceText& page, std::size_t body) {
  if (is_html(page.path())) return read_html_outline(page.bytes());
  BlockOutline outline;
  const std::string_view text = page.bytes().substr(body);
  const std::unique_ptr<cmark_node, decltype(&cmark_node_free)> document(
      cmark_parse_document(text.data(), text.size(), CMARK_OPT_DEFAULT), &cmark_node_free);
  const std::size_t lines_before = page.line_of(body) - 1;
  const std::vector<ByteSpan> lines = page_lines(page);
  const auto line_at = [&](int line) {
    return lines[std::clamp<std::size_t>(lines_before + static_cast<std::size_t>(line), 1, lines.size()) - 1];
  };
  const std::unique_ptr<cmark_iter, decltype(&cmark_iter_free)> blocks(cmark_iter_new(document.get()),
                                                                       &cmark_iter_free);
  for (cmark_event_type event; (event = cmark_iter_next(blocks.get())) != CMARK_EVENT_DONE;) {
    if (event != CMARK_EVENT_ENTER) continue;
    cmark_node* const node = cmark_iter_get_node(blocks.get());
    const cmark_node_type type = cmark_node_get_type(node);
    if (type != CMARK_NODE_HEADING && type != CMARK_NODE_CODE_BLOCK && type != CMARK_NODE_PARAGRAPH) continue;
    const ByteSpan first = line_at(cmark_node_get_start_line(node));
    const ByteSpan whole = hull(first, line_at(cmark_node_get_end_line(node)));
    if (type == CMARK_NODE_HEADING) outline.headings.push_back(read_heading(node, first.offset));
    if (type == CMARK_NODE_CODE_BLOCK) {
      outline.ignored.push_back(whole);
    } else {
      add_code_spans(page.bytes(), whole, outline.ignored);
    }
  }
  add_comments(page.bytes(), body, outline.ignored);
  return outline;
}

}  // namespace doczone::extractor
