// One reader of blocks for each markup that pages are written in. The page's text begins at `body`, behind the front
// matter.
#pragma once

#include "extractor/tables/block_outline.h"

namespace doczone::extractor {

BlockOutline read_markdown_outline(const SourceText& page, std::size_t body);  // CommonMark, by cmark
// A page that is HTML throughout: no Markdown, so an indented line is no code.
BlockOutline read_html_outline(const SourceText& page, std::size_t body);
BlockOutline read_rst_outline(const SourceText& page, std::size_t body);       // reStructuredText, Sphinx's too
BlockOutline read_asciidoc_outline(const SourceText& page, std::size_t body);  // AsciiDoc, as Asciidoctor reads it

}  // namespace doczone::extractor
