#include "extractor/pages/prose.h"

#include <algorithm>
#include <string_view>
#include <utility>

namespace doczone::extractor {
namespace {

CellText text_of_code(std::string_view page, const std::vector<ByteSpan>& lines) {
  CellText out;
  for (const ByteSpan line : lines) {
    out.append_code(page, line);
    out.break_line();
  }
  return out;
}

// The heading's words behind its anchor, as they are written.
CellText text_of_heading(const SourceText& page, const Heading& heading) {
  const std::string_view bytes = page.bytes();
  std::size_t from = heading.offset;
  std::size_t end = std::min(bytes.find('\n', from), bytes.size());
  if (const std::size_t tag = bytes.substr(from, end - from).rfind("</a>"); tag != std::string_view::npos) {
    from += tag + 4;
  } else if (bytes[from] == '<') {
    from = std::min(bytes.find('>', from), bytes.size());
    end = std::min(bytes.find('<', from), bytes.size());
  }
  CellText out;
  out.append(bytes, {from, end - from}, is_markdown(page.path()) ? Markup::markdown : Markup::html);
  return out;
}

// What images of HTML say in their place, `<img alt="…">`, where that may be a name; of Markdown's it is text already.
std::vector<ByteSpan> alternative_texts(std::string_view page) {
  static constexpr std::size_t kLongestTag = 2048;
  static constexpr std::string_view kBegin = "<img ", kName = " alt=";
  std::vector<ByteSpan> out;
  for (std::size_t at = page.find(kBegin); at != std::string_view::npos; at = page.find(kBegin, at + 1)) {
    const std::string_view tag = page.substr(at, std::min(page.substr(at, kLongestTag).find('>'), kLongestTag));
    const std::size_t name = tag.find(kName);
    if (name == std::string_view::npos || name + kName.size() == tag.size()) continue;
    const std::size_t from = name + kName.size() + 1;
    const char quote = tag[from - 1];
    const std::size_t end = quote == '"' || quote == '\'' ? tag.find(quote, from) : std::string_view::npos;
    if (end == std::string_view::npos || tag.substr(from, end - from).find_first_of("._") == std::string_view::npos)
      continue;
    out.push_back({at + from, end - from});
  }
  return out;
}

class ProseReader {
 public:
  explicit ProseReader(const MappedText* map) : map_(map) {}

  void add(Stretch::Kind kind, CellText text, CellText source) {
    if (map_ != nullptr) text = text.in_file(*map_);
    if (map_ != nullptr) source = source.in_file(*map_);
    add_of_file(kind, 0, std::move(text), std::move(source));
  }

  void add_of_file(Stretch::Kind kind, std::size_t column, CellText text, CellText source) {
    if (text.empty()) return;
    const std::size_t at = text.source_span(0, 1).offset;
    found_.push_back({kind, column, at, std::move(text), std::move(source)});
  }

  std::vector<Stretch> finish() {
    std::stable_sort(found_.begin(), found_.end(),
                     [](const Stretch& a, const Stretch& b) { return a.offset < b.offset; });
    return std::move(found_);
  }

 private:
  const MappedText* map_;
  std::vector<Stretch> found_;
};

}  // namespace

std::vector<Stretch> prose_of(const SourceText& text, const MappedText* map, BlockOutline outline,
                              const std::vector<PageTable>& grids) {
  ProseReader reader(map);
  const std::string_view page = text.bytes();
  for (const Heading& heading : outline.headings) {
    if (heading.offset < page.size()) reader.add(Stretch::Kind::heading, text_of_heading(text, heading), {});
  }
  for (Block& block : outline.blocks) {
    if (block.kind == Block::Kind::code) {
      reader.add(Stretch::Kind::code, text_of_code(page, block.lines), text_of_code(page, block.source_lines));
    } else {
      const bool is_item = block.list > 0;
      reader.add(is_item ? Stretch::Kind::item : Stretch::Kind::paragraph, std::move(block.text),
                 std::move(block.source_text));
    }
  }
  for (const ByteSpan span : alternative_texts(page)) {
    CellText alternative;
    alternative.append(page, span, Markup::html);
    reader.add(Stretch::Kind::paragraph, std::move(alternative), {});
  }
  for (const PageTable& table : grids) {
    for (const GridRow& row : table.grid.rows) {
      for (const GridCell& cell : row.cells) {
        if (!cell.is_continued) reader.add_of_file(Stretch::Kind::cell, cell.column, cell.text, cell.source_text);
      }
    }
  }
  return reader.finish();
}

}  // namespace doczone::extractor
