#include "extractor/forms/code_segments.h"

#include <algorithm>
#include <utility>

#include "extractor/records/cell_pieces.h"
#include "model/unicode.h"

namespace doczone::extractor {
namespace {

std::string_view text_of(std::string_view page, ByteSpan line) {
  return trim(page.substr(line.offset, line.length));
}

bool is_fence(std::string_view line) {
  return line.starts_with("```") || line.starts_with("~~~");
}

std::vector<ByteSpan> lines_of(std::string_view page, ByteSpan span) {
  std::vector<ByteSpan> lines;
  for (std::size_t at = span.offset; at < span.end();) {
    const std::size_t end = std::min(page.find('\n', at), span.end());
    lines.push_back({at, end - at});
    at = end + 1;
  }
  return lines;
}

// A fence that nothing closes ends with the block.
std::vector<CodeSegment> between_fences(std::string_view page, const std::vector<ByteSpan>& lines) {
  std::vector<CodeSegment> out;
  std::string_view fence;  // that is open
  for (const ByteSpan& line : lines) {
    const std::string_view text = text_of(page, line);
    if (fence.empty() && is_fence(text)) {
      fence = text.substr(0, text.find_first_not_of(text[0]));
      out.push_back({std::string(trim(text.substr(fence.size()))), {}});
    } else if (!fence.empty() && text.starts_with(fence)) {
      fence = {};
    } else if (!fence.empty()) {
      out.back().lines.push_back(line);
    }
  }
  return out;
}

// CommonMark §6.1: a run of backticks up to the next one of its length.
void add_code_spans(std::string_view page, ByteSpan line, std::vector<ByteSpan>& out) {
  std::vector<ByteSpan> ticks;
  const std::string_view text = page.substr(0, line.end());
  for (std::size_t at = text.find('`', line.offset); at != std::string_view::npos; at = text.find('`', at)) {
    const std::size_t end = std::min(text.find_first_not_of('`', at), text.size());
    ticks.push_back({at, end - at});
    at = end;
  }
  for (std::size_t i = 0; i + 1 < ticks.size(); ++i) {
    if (ticks[i].length != ticks[i + 1].length) continue;
    out.push_back({ticks[i].end(), ticks[i + 1].offset - ticks[i].end()});
    ++i;
  }
}

bool has_source(const Block& block) {
  return !block.source_text.empty();
}

// The lines of a text that has all bytes of the page as they are.
std::vector<ByteSpan> lines_as_seen(const CellText& text) {
  std::vector<ByteSpan> out;
  for (const Piece& line : split({text.text(), 0}, {"\n"})) {
    if (text.is_one_run(line.from, line.text.size())) out.push_back(text.source_span(line.from, line.text.size()));
  }
  return out;
}

// Of both languages' stretches on the page, those of one.
void keep_of_text(const CellText& text, std::vector<ByteSpan>& spans) {
  const std::vector<TextRun> runs = text.empty() ? std::vector<TextRun>() : text.runs_of(0, text.text().size());
  auto run = runs.begin();
  std::erase_if(spans, [&](const ByteSpan& span) {
    while (run != runs.end() && run->span.end() <= span.offset) ++run;
    return run == runs.end() || run->span.offset >= span.end();
  });
}

}  // namespace

std::vector<ByteSpan> text_lines(std::string_view page, const Block& block) {
  return has_source(block) ? lines_as_seen(block.text) : lines_of(page, block.span);
}

std::vector<ByteSpan> code_spans(std::string_view page, const Block& block) {
  std::vector<ByteSpan> out;
  if (block.kind != Block::Kind::paragraph) return out;
  for (const ByteSpan& line : lines_of(page, block.span)) add_code_spans(page, line, out);
  if (has_source(block)) keep_of_text(block.text, out);
  return out;
}

std::vector<CodeSegment> code_segments(std::string_view page, const Block& block) {
  const bool is_code = block.kind == Block::Kind::code;
  const std::vector<ByteSpan> lines = is_code ? block.lines : lines_of(page, block.span);
  if (std::any_of(lines.begin(), lines.end(), [&](const ByteSpan& line) { return is_fence(text_of(page, line)); }))
    return between_fences(page, lines);
  if (!is_code) return {};
  return {{block.info, lines}};
}

}  // namespace doczone::extractor
