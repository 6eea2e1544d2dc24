#include "extractor/tables/block_outline.h"

#include <algorithm>
#include <utility>

#include "extractor/tables/bilingual_spans.h"
#include "extractor/tables/outlines.h"
#include "model/ascii.h"

namespace doczone::extractor {

const Heading* BlockOutline::heading_above(std::size_t offset) const {
  const auto after = std::upper_bound(headings.begin(), headings.end(), offset,
                                      [](std::size_t at, const Heading& h) { return at < h.offset; });
  return after == headings.begin() ? nullptr : &*(after - 1);
}

const Heading* BlockOutline::heading_over(const Heading& heading) const {
  const Heading* above = &heading;
  while (above != headings.data()) {
    --above;
    if (above->level < heading.level) return above;
  }
  return nullptr;
}

std::vector<Block>::const_iterator BlockOutline::block_from(std::size_t offset) const {
  return std::lower_bound(blocks.begin(), blocks.end(), offset,
                          [](const Block& block, std::size_t at) { return block.span.offset < at; });
}

void split_bilingual_code(std::string_view page, Block& block) {
  if (!is_bilingual(page.substr(block.span.offset, block.span.length))) return;
  BilingualLines lines = split_bilingual(page, block.lines);
  block.lines = std::move(lines.own);
  block.source_lines = std::move(lines.source);
}

namespace {

using Reader = BlockOutline (*)(const SourceText&, std::size_t);

Reader reader_of(std::string_view path) {
  const std::string ending = ascii_lower(path.substr(std::min(path.rfind('.'), path.size())));
  if (ending == ".html" || ending == ".htm") return read_html_outline;
  if (ending == ".rst" || ending == ".rest") return read_rst_outline;
  if (ending == ".adoc" || ending == ".asciidoc" || ending == ".asc") return read_asciidoc_outline;
  return read_markdown_outline;
}

}  // namespace

BlockOutline read_block_outline(const SourceText& page, std::size_t body) {
  return reader_of(page.path())(page, body);
}

bool is_markdown(std::string_view path) {
  return reader_of(path) == read_markdown_outline;
}

}  // namespace doczone::extractor
