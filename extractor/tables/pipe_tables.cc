#include "extractor/tables/pipe_tables.h"

#include <algorithm>
#include <utility>

#include "extractor/tables/markdown_inline.h"
#include "extractor/tables/page_lines.h"
#include "model/ascii.h"

namespace doczone::extractor {
namespace {

ByteSpan trimmed(std::string_view page, ByteSpan span) {
  const std::string_view text = page.substr(span.offset, span.length);
  const std::string_view inner = trim_ascii(text);
  return {span.offset + static_cast<std::size_t>(inner.data() - text.data()), inner.size()};
}

// The line without what its containers put in front: blanks and quote marks. `quotes` counts the marks.
ByteSpan without_prefix(std::string_view page, ByteSpan line, std::size_t& quotes) {
  quotes = 0;
  std::size_t at = line.offset;
  while (at < line.end() && (page[at] == ' ' || page[at] == '\t' || page[at] == '>')) {
    if (page[at] == '>') ++quotes;
    ++at;
  }
  return trimmed(page, {at, line.end() - at});
}

// `- |a|b|`, `1. |a|b|`: a list item may begin with the header.
ByteSpan without_list_marker(std::string_view page, ByteSpan line) {
  std::size_t at = line.offset;
  std::size_t digits = 0;
  while (at < line.end() && is_ascii_digit(page[at]) && digits < 9) ++at, ++digits;
  const char mark = at < line.end() ? page[at] : '\0';
  const bool bullet = digits == 0 && (mark == '-' || mark == '*' || mark == '+');
  const bool ordered = digits > 0 && (mark == '.' || mark == ')');
  if ((!bullet && !ordered) || at + 1 >= line.end() || page[at + 1] != ' ') return line;
  return trimmed(page, {at + 1, line.end() - at - 1});
}

bool is_delimiter_row(std::string_view page, ByteSpan line, std::size_t& columns) {
  const std::string_view text = page.substr(line.offset, line.length);
  if (text.find('-') == std::string_view::npos || text.find_first_not_of("-:| \t") != std::string_view::npos)
    return false;
  const std::vector<ByteSpan> cells = split_pipe_row(page, line);
  for (const ByteSpan& cell : cells) {
    std::string_view marks = page.substr(cell.offset, cell.length);
    if (marks.starts_with(':')) marks.remove_prefix(1);
    if (marks.ends_with(':')) marks.remove_suffix(1);
    if (marks.empty() || marks.find_first_not_of('-') != std::string_view::npos) return false;
  }
  columns = cells.size();
  return columns > 0;
}

// A line that ends a table: blank, or the start of another block.
bool ends_table(std::string_view text) {
  if (text.empty()) return true;
  if (text.starts_with("```") || text.starts_with("~~~")) return true;
  const std::size_t level = std::min(text.find_first_not_of('#'), text.size());
  if (level >= 1 && level <= 6 && (level == text.size() || text[level] == ' ')) return true;
  if ((text[0] == '-' || text[0] == '*' || text[0] == '+') && text.size() > 1 && text[1] == ' ') return true;
  for (const std::string_view block : {"<table", "<div", "</div", "<!--", "<ul", "<ol", "<p>", "<pre"}) {
    if (text.size() >= block.size() && equal_ignoring_ascii_case(text.substr(0, block.size()), block)) return true;
  }
  if (text.find_first_not_of("-* _") == std::string_view::npos && std::count(text.begin(), text.end(), text[0]) >= 3)
    return true;
  const std::size_t digits = std::min(text.find_first_not_of("0123456789"), text.size());
  return digits > 0 && digits < 10 && digits + 1 < text.size() && text[digits] == '.' && text[digits + 1] == ' ' &&
         text.substr(0, digits) == "1";
}

class PipeTableReader {
 public:
  PipeTableReader(const SourceText& page, const std::vector<ByteSpan>& ignored)
      : page_(page), bytes_(page.bytes()), lines_(page_lines(page)), ignored_(ignored) {}

  std::vector<Grid> read(std::size_t body) {
    const std::size_t first = page_.line_of(body);
    for (std::size_t line = first; line <= lines_.size(); ++line) {
      const ByteSpan whole = lines_[line - 1];
      std::size_t quotes = 0;
      if (whole.length == 0 || is_ignored(whole.offset)) {
        end_loose_rows(line);
        continue;
      }
      const ByteSpan text = without_prefix(bytes_, whole, quotes);
      std::size_t columns = 0;
      Grid grid;
      if (line > first && is_delimiter_row(bytes_, text, columns) && read_header(line - 1, quotes, columns, grid)) {
        end_loose_rows(line - 1);
        line = read_body(line + 1, quotes, columns, grid) - 1;
        promote_bold_row(grid);
        grids_.push_back(std::move(grid));
        loose_ = 0;
      } else if (!is_row_between_pipes(text)) {
        end_loose_rows(line);
      } else if (loose_ == 0) {
        loose_ = line;
      }
    }
    end_loose_rows(lines_.size() + 1);
    return std::move(grids_);
  }

 private:
  bool is_ignored(std::size_t offset) {
    while (skip_ < ignored_.size() && ignored_[skip_].end() <= offset) ++skip_;
    return skip_ < ignored_.size() && ignored_[skip_].contains(offset);
  }

  bool is_row_between_pipes(ByteSpan text) const {
    return text.length > 2 && bytes_[text.offset] == '|' && bytes_[text.end() - 1] == '|';
  }

  // Rows that no delimiter row made a table of end above this line.
  void end_loose_rows(std::size_t line) {
    const std::size_t first = std::exchange(loose_, 0);
    if (first == 0 || line < first + 2) return;
    Grid grid;
    grid.is_table = false;
    for (std::size_t row = first; row < line; ++row) {
      std::size_t quotes = 0;
      const ByteSpan text = without_prefix(bytes_, lines_[row - 1], quotes);
      const std::vector<ByteSpan> cells = split_pipe_row(bytes_, text);
      if (row == first) grid.span = text;
      add_row(text, cells, std::min(cells.size(), kMaxRowCells), grid);
    }
    grids_.push_back(std::move(grid));
  }

  // Of more columns than a row may have the rest is left out.
  bool read_header(std::size_t line, std::size_t quotes, std::size_t& columns, Grid& grid) {
    std::size_t header_quotes = 0;
    const ByteSpan text = without_list_marker(bytes_, without_prefix(bytes_, lines_[line - 1], header_quotes));
    if (text.length == 0 || header_quotes != quotes) return false;
    const std::vector<ByteSpan> cells = split_pipe_row(bytes_, text);
    if (cells.size() != columns) return false;
    // One column without any pipe is a heading's underline.
    if (columns == 1 && bytes_.substr(text.offset, text.length).find('|') == std::string_view::npos) return false;
    grid.span = text;
    grid.is_cut = columns > kMaxRowCells;
    columns = std::min(columns, kMaxRowCells);
    padding_ = 0;
    add_row(text, cells, columns, grid);
    grid.rows.back().is_header = true;
    for (GridCell& cell : grid.rows.back().cells) cell.is_header = true;
    return true;
  }

  // Returns the first line behind the table.
  std::size_t read_body(std::size_t line, std::size_t quotes, std::size_t columns, Grid& grid) {
    for (; line <= lines_.size(); ++line) {
      std::size_t row_quotes = 0;
      const ByteSpan text = without_prefix(bytes_, lines_[line - 1], row_quotes);
      if (row_quotes != quotes || ends_table(bytes_.substr(text.offset, text.length))) break;
      add_row(text, split_pipe_row(bytes_, text), columns, grid);
    }
    return line;
  }

  void add_row(ByteSpan line, const std::vector<ByteSpan>& cells, std::size_t columns, Grid& grid) {
    GridRow row;
    row.span = line;
    row.written_cells = cells.size();
    padding_ += line.length;
    for (std::size_t i = 0; i < columns; ++i) {
      // Padding is paid for by the table's own bytes: many short rows below a wide header would not be linear.
      if (i >= cells.size() && padding_ == 0) break;
      if (i >= cells.size()) --padding_;
      GridCell cell;
      cell.column = i;
      BilingualText text{&cell.text, &cell.source_text};
      if (i < cells.size()) append_markdown_inline(text, bytes_, cells[i]);
      row.cells.push_back(std::move(cell));
    }
    grid.rows.push_back(std::move(row));
  }

  // An empty header row, and the real one below it in bold.
  void promote_bold_row(Grid& grid) const {
    if (grid.rows.size() < 2) return;
    const GridRow& header = grid.rows[0];
    if (!std::all_of(header.cells.begin(), header.cells.end(), [](const GridCell& c) { return c.text.empty(); }))
      return;
    GridRow& first = grid.rows[1];
    const bool bold = std::all_of(first.cells.begin(), first.cells.end(), [&](const GridCell& c) {
      return c.text.empty() || bytes_.substr(c.text.source_span(0, 1).offset - 2, 2) == "**";
    });
    if (bold) first.is_header = true;
  }

  const SourceText& page_;
  std::string_view bytes_;
  std::vector<ByteSpan> lines_;
  const std::vector<ByteSpan>& ignored_;
  std::size_t skip_ = 0;
  std::vector<Grid> grids_;
  std::size_t loose_ = 0;    // the line where rows without a delimiter row began; 0 when there are none
  std::size_t padding_ = 0;  // cells that may still be added to short rows of the table
};

}  // namespace

std::vector<ByteSpan> split_pipe_row(std::string_view page, ByteSpan line) {
  line = trimmed(page, line);
  std::size_t from = line.offset;
  std::size_t end = line.end();
  if (from < end && page[from] == '|') ++from;
  std::vector<ByteSpan> cells;
  std::size_t at = from;
  for (; at < end; ++at) {
    if (page[at] == '\\' && at + 1 < end) {
      ++at;
    } else if (page[at] == '|') {
      cells.push_back(trimmed(page, {from, at - from}));
      from = at + 1;
    }
  }
  if (from < end) cells.push_back(trimmed(page, {from, end - from}));
  return cells;
}

std::vector<Grid> read_pipe_rows(const SourceText& page, std::size_t body, const std::vector<ByteSpan>& ignored) {
  return PipeTableReader(page, ignored).read(body);
}

std::vector<Grid> read_pipe_tables(const SourceText& page, std::size_t body, const std::vector<ByteSpan>& ignored) {
  std::vector<Grid> tables = read_pipe_rows(page, body, ignored);
  std::erase_if(tables, [](const Grid& grid) { return !grid.is_table; });
  return tables;
}

}  // namespace doczone::extractor
