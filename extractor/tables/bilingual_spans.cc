#include "extractor/tables/bilingual_spans.h"

#include <algorithm>

#include "model/ascii.h"
#include "model/unicode.h"

namespace doczone::extractor {
namespace {

constexpr std::string_view kSourceClass = "sxs-lookup";

bool says_nothing(std::string_view page, ByteSpan span) {
  return trim(page.substr(span.offset, span.length)).empty();
}

// What a line says in each language, cut where spans begin and end.
struct LinePieces {
  std::vector<ByteSpan> own;
  std::vector<ByteSpan> source;
  bool has_spans = false;
};

LinePieces pieces_of_line(std::string_view page, ByteSpan line, BilingualSpans& spans) {
  LinePieces out;
  out.has_spans = spans.is_open();
  ByteSpan piece{line.offset, 0};
  const auto end_piece = [&](std::size_t next) {
    if (!says_nothing(page, piece)) (spans.is_in_source() ? out.source : out.own).push_back(piece);
    piece = {next, 0};
  };
  HtmlTokenizer tokens(page, line);
  for (HtmlToken token; tokens.next(token);) {
    BilingualSpans behind = spans;
    if (!behind.pass(page, token)) {
      piece.length = token.span.end() - piece.offset;
      continue;
    }
    end_piece(token.span.end());
    out.has_spans = true;
    spans = behind;
  }
  end_piece(line.end());
  return out;
}

// Code in several pieces is no line that could be read.
void add_line(const std::vector<ByteSpan>& pieces, std::vector<ByteSpan>& lines) {
  if (pieces.size() == 1) lines.push_back(pieces.front());
  if (pieces.size() > 1) lines.push_back({pieces.front().offset, 0});
}

}  // namespace

bool is_bilingual(std::string_view bytes) {
  return bytes.find(kSourceClass) != std::string_view::npos;
}

bool BilingualSpans::pass(std::string_view page, const HtmlToken& token) {
  if (token.kind != HtmlToken::Kind::start_tag && token.kind != HtmlToken::Kind::end_tag) return false;
  if (!equal_ignoring_ascii_case(token.name, "span") || token.self_closing) return false;
  if (token.kind == HtmlToken::Kind::end_tag) {
    if (open_ > 0) --open_;
    if (source_ > 0) --source_;
    return true;
  }
  const std::string_view attributes = page.substr(token.attributes.offset, token.attributes.length);
  ++open_;
  if (source_ > 0 || html_attribute(attributes, "class") == kSourceClass) ++source_;
  return true;
}

void BilingualSpans::pass_tag(std::string_view tag) {
  HtmlToken token;
  if (HtmlTokenizer(tag, {0, tag.size()}).next(token)) pass(tag, token);
}

BilingualLines split_bilingual(std::string_view page, const std::vector<ByteSpan>& lines) {
  BilingualLines out;
  BilingualSpans spans;
  for (const ByteSpan& line : lines) {
    const LinePieces pieces = pieces_of_line(page, line, spans);
    if (!pieces.has_spans) {
      out.own.push_back(line);
      out.source.push_back(line);
      continue;
    }
    add_line(pieces.own, out.own);
    add_line(pieces.source, out.source);
  }
  return out;
}

}  // namespace doczone::extractor
