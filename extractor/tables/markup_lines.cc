#include "extractor/tables/markup_lines.h"

#include "extractor/tables/page_lines.h"
#include "model/ascii.h"

namespace doczone::extractor {
namespace {

constexpr std::size_t kTab = 8;

std::size_t column_behind(char blank, std::size_t column) {
  return blank == '\t' ? (column / kTab + 1) * kTab : column + 1;
}

}  // namespace

ByteSpan trimmed_span(std::string_view page, ByteSpan span) {
  const std::string_view text = page.substr(span.offset, span.length);
  const std::string_view inner = trim_ascii(text);
  return {span.offset + static_cast<std::size_t>(inner.data() - text.data()), inner.size()};
}

std::vector<MarkupLine> markup_lines(const SourceText& page, std::size_t body) {
  const std::string_view bytes = page.bytes();
  if (body == 0 && bytes.starts_with("\xEF\xBB\xBF")) body = 3;
  std::vector<MarkupLine> out;
  for (ByteSpan line : page_lines(page)) {
    if (line.end() < body) continue;
    if (line.offset < body) line = {body, line.end() - body};
    MarkupLine& read = out.emplace_back();
    read.whole = line;
    read.text = trimmed_span(bytes, line);
    for (std::size_t at = line.offset; at < read.text.offset; ++at) read.indent = column_behind(bytes[at], read.indent);
  }
  return out;
}

ByteSpan from_column(std::string_view page, ByteSpan line, std::size_t column) {
  std::size_t at = line.offset;
  std::size_t here = 0;
  while (at < line.end() && here < column && (page[at] == ' ' || page[at] == '\t'))
    here = column_behind(page[at++], here);
  return {at, line.end() - at};
}

}  // namespace doczone::extractor
