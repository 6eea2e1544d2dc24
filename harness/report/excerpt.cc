#include "harness/report/excerpt.h"

#include <algorithm>
#include <string_view>
#include <vector>

#include "model/unicode.h"

namespace doczone::harness {
namespace {

// A span wider than this is cut, so that some of what stands before it is seen, too.
constexpr std::size_t kSpanColumns = 80;
constexpr std::size_t kTabColumns = 4;
// Characters without width (combining marks) must not make the excerpt endless.
constexpr std::size_t kMostCells = 4 * kExcerptColumns;
constexpr std::size_t kMostIndentation = 4096;

// One code point as it is shown.
struct Cell {
  std::string shown;
  std::size_t width = 0;
};

Cell cell_of(std::string_view code_point) {
  if (code_point == "\t") return {std::string(kTabColumns, ' '), kTabColumns};
  std::string shown = escape_controls(code_point);
  const std::size_t width = display_width(shown);
  return {std::move(shown), width};
}

// Neighbouring cells.
struct Run {
  std::vector<Cell> cells;
  std::size_t width = 0;
  bool cut = false;  // there was more, on the side away from the span

  bool has_room_for(const Cell& cell, std::size_t columns) const {
    return width + cell.width <= columns && cells.size() < kMostCells;
  }
  // Both cut until no more than `columns` are left. A combining mark goes with its letter.
  void cut_front(std::size_t columns) {
    auto first = cells.begin();
    while (width > columns) width -= (first++)->width;
    cut = cut || first != cells.begin();
    while (cut && first != cells.end() && first->width == 0) ++first;
    cells.erase(cells.begin(), first);
  }
  void cut_back(std::size_t columns) {
    auto last = cells.end();
    while (width > columns) width -= (--last)->width;
    cut = cut || last != cells.end();
    cells.erase(last, cells.end());
  }
};

// Where the code point starts that this byte belongs to.
std::size_t code_point_start(std::string_view text, std::size_t at) {
  if (at >= text.size()) return text.size();
  for (std::size_t back = std::min<std::size_t>(at, 3); back > 0; --back) {
    if (decode_code_point(text.substr(at - back)).length > back) return at - back;
  }
  return at;
}

std::size_t code_point_end(std::string_view text, std::size_t at) {
  const std::size_t start = code_point_start(text, at);
  return start == at ? at : start + decode_code_point(text.substr(start)).length;
}

Run run_forward(std::string_view text, std::size_t columns) {
  Run run;
  while (!text.empty()) {
    const std::size_t length = decode_code_point(text).length;
    Cell cell = cell_of(text.substr(0, length));
    run.cut = !run.has_room_for(cell, columns);
    if (run.cut) break;
    run.width += cell.width;
    run.cells.push_back(std::move(cell));
    text.remove_prefix(length);
  }
  return run;
}

Run run_backward(std::string_view text, std::size_t columns) {
  Run run;
  while (!text.empty()) {
    const std::size_t start = code_point_start(text, text.size() - 1);
    Cell cell = cell_of(text.substr(start));
    run.cut = !run.has_room_for(cell, columns);
    if (run.cut) break;
    run.width += cell.width;
    run.cells.push_back(std::move(cell));
    text.remove_suffix(text.size() - start);
  }
  std::reverse(run.cells.begin(), run.cells.end());
  return run;
}

// Shares what the span leaves of the line between both sides: half each, and what one side does not need goes to the
// other.
void share_columns(Run& before, Run& after, std::size_t columns) {
  const std::size_t for_before = std::max(columns / 2, columns - std::min(columns, after.width));
  before.cut_front(for_before);
  after.cut_back(columns - before.width);
}

// The first byte worth showing: behind the indentation, but not behind `limit`.
std::size_t indentation_end(std::string_view line, std::size_t limit) {
  limit = std::min(limit, kMostIndentation);
  std::size_t at = 0;
  while (at < limit && (line[at] == ' ' || line[at] == '\t')) ++at;
  return at;
}

void append(std::string& out, const Run& run) {
  for (const Cell& cell : run.cells) out += cell.shown;
}

// `from` and `to` are offsets in `line`, on the borders of code points.
Excerpt excerpt_of(std::string_view line, std::size_t from, std::size_t to) {
  const std::size_t first = indentation_end(line, to > from ? from : line.size());
  from = std::max(from, first);
  to = std::max(to, first);
  const Run span = run_forward(line.substr(from, to - from), kSpanColumns);
  const std::size_t columns = kExcerptColumns - span.width;
  Run before = run_backward(line.substr(first, from - first), columns);
  Run after;
  if (!span.cut) after = run_forward(line.substr(to), columns);
  share_columns(before, after, columns);

  Excerpt out;
  if (before.cut) out.text += "…";
  append(out.text, before);
  out.underline_column = before.width + (before.cut ? 1 : 0);
  append(out.text, span);
  out.underline_width = span.width + (span.cut ? 1 : 0);
  append(out.text, after);
  if (span.cut || after.cut) out.text += "…";
  out.text.erase(out.text.find_last_not_of(' ') + 1);
  return out;
}

}  // namespace

std::optional<Excerpt> make_excerpt(const SourceText& source, const Location& where) {
  const ByteSpan span = where.span;
  const std::size_t size = source.bytes().size();
  if (span.offset > size || where.begin.line < 1 || where.begin.line > source.line_count()) return std::nullopt;
  // A line number without bytes is enough to show the line. Bytes on another line are those of another version of the
  // file.
  const bool on_its_line = source.line_of(span.offset) == where.begin.line;
  if (!on_its_line && span.length > 0) return std::nullopt;

  const ByteSpan line_span = source.line_span(where.begin.line);
  const std::string_view line = source.at(line_span);
  std::size_t from = on_its_line ? std::min(span.offset - line_span.offset, line.size()) : 0;
  from = code_point_start(line, from);
  const std::size_t length = std::min(span.length, size - span.offset);
  const std::size_t end = on_its_line ? span.offset - line_span.offset + length : 0;
  const std::size_t to = std::max(from, code_point_end(line, std::min(end, line.size())));

  Excerpt out = excerpt_of(line, from, to);
  if (out.text.empty()) return std::nullopt;
  out.line = where.begin.line;
  if (length > 0 && out.underline_width == 0) {
    out.underline_width = 1;
    // A combining mark stands in the column of its letter.
    if (to > from && out.underline_column > 0) --out.underline_column;
  }
  if (length == 0) out.underline_width = 0;
  return out;
}

std::string excerpt_lines(const Excerpt& excerpt, std::size_t margin, std::string_view underline) {
  const std::string blanks(margin, ' '), number = std::to_string(excerpt.line);
  std::string out =
      blanks + "|\n" + std::string(margin - 1 - number.size(), ' ') + number + " | " + excerpt.text + "\n";
  if (!underline.empty())
    out += blanks + "| " + std::string(excerpt.underline_column, ' ') + std::string(underline) + "\n";
  return out;
}

}  // namespace doczone::harness
