#include "extractor/tables/bilingual_spans.h"
#include "extractor/tables/cell_text.h"
#include "extractor/tables/html_blocks.h"
#include "extractor/tables/html_tokens.h"
#include "extractor/tables/outlines.h"
#include "model/ascii.h"
#include "model/unicode.h"

namespace doczone::extractor {

BlockOutline read_html_outline(const SourceText& source, std::size_t /*body*/) {
  const std::string_view page = source.bytes();
  BlockOutline outline;
  HtmlTokenizer tokens(page, {0, page.size()});
  CellText text;
  BilingualSpans spans;
  Heading* open = nullptr;
  for (HtmlToken token; tokens.next(token);) {
    const bool is_heading =
        token.name.size() == 2 && ascii_lower(token.name[0]) == 'h' && token.name[1] >= '1' && token.name[1] <= '6';
    const std::string_view attributes = page.substr(token.attributes.offset, token.attributes.length);
    if (token.kind == HtmlToken::Kind::comment) outline.ignored.push_back(token.span);
    spans.pass(page, token);
    if (token.kind == HtmlToken::Kind::text && open != nullptr && !spans.is_in_source()) text.append(page, token.span);
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
  read_html_blocks(page, {0, page.size()}, {}, outline.blocks);
  return outline;
}

}  // namespace doczone::extractor
