#include "extractor/tables/rst_tables.h"

#include <algorithm>
#include <utility>

#include "extractor/tables/delimited_cells.h"
#include "extractor/tables/markup_lines.h"
#include "extractor/tables/rst_inline.h"
#include "extractor/tables/rst_marks.h"
#include "model/unicode.h"

namespace doczone::extractor {
namespace {

// What a reader sees of a cell: paragraphs and list items are lines, the lines of one are joined.
void append_cell(CellText& out, std::string_view page, const std::vector<ByteSpan>& lines) {
  std::vector<ByteSpan> paragraph;
  const auto flush = [&] {
    if (!paragraph.empty()) append_rst_inline(out, page, paragraph, LineEnds::blanks);
    out.break_line();
    paragraph.clear();
  };
  for (ByteSpan line : lines) {
    line = trimmed_span(page, line);
    std::string_view text = page.substr(line.offset, line.length);
    const std::size_t mark = text.starts_with("| ") ? 2 : is_rst_enumerator(text) ? 0 : rst_list_mark(text);
    if (text.empty() || mark > 0) flush();
    if (text.size() > mark) paragraph.push_back({line.offset + mark, line.length - mark});
  }
  flush();
}

GridCell make_cell(std::string_view page, std::size_t column, const std::vector<ByteSpan>& lines) {
  GridCell cell;
  cell.column = column;
  append_cell(cell.text, page, lines);
  return cell;
}

void make_header(GridRow& row) {
  row.is_header = true;
  for (GridCell& cell : row.cells) cell.is_header = true;
}

// Where each column of a line begins; a wide character takes two, of which the second is empty. One more at the end.
std::vector<std::size_t> columns_of(std::string_view page, ByteSpan line) {
  std::vector<std::size_t> columns;
  for (std::size_t at = line.offset; at < line.end();) {
    const std::size_t length = decode_code_point(page.substr(at, line.end() - at)).length;
    const bool ascii = static_cast<unsigned char>(page[at]) < 0x80;
    const std::size_t width = ascii ? 1 : display_width(page.substr(at, length));
    if (width > 0) columns.push_back(at);
    at += length;
    if (width > 1) columns.push_back(at);
  }
  columns.push_back(line.end());
  return columns;
}

class GridTable {
 public:
  GridTable(std::string_view page, const std::vector<ByteSpan>& lines) : page_(page), lines_(lines) {
    for (const ByteSpan& line : lines) columns_.push_back(columns_of(page, trimmed_span(page, line)));
  }

  std::optional<Grid> read() {
    if (lines_.size() < 3) return std::nullopt;
    const std::size_t width = columns_[0].size();
    const auto fits = [&](const std::vector<std::size_t>& columns) { return columns.size() == width; };
    if (!std::all_of(columns_.begin(), columns_.end(), fits)) return std::nullopt;
    open_cells(0, 0, width - 2);
    for (std::size_t line = 1; line < lines_.size(); ++line) {
      if (!read_line(line)) return std::nullopt;
    }
    if (!open_.empty()) return std::nullopt;
    return make_grid();
  }

 private:
  struct Cell {
    std::size_t left = 0, right = 0;  // columns of its borders
    std::size_t top = 0, bottom = 0;  // lines of its borders
    std::vector<ByteSpan> lines;
  };

  char at(std::size_t line, std::size_t column) const {
    const std::vector<std::size_t>& columns = columns_[line];
    return columns[column + 1] > columns[column] ? page_[columns[column]] : '\0';
  }

  bool is_border(std::size_t line, const Cell& cell) const {
    if (at(line, cell.left) != '+' || at(line, cell.right) != '+') return false;
    for (std::size_t column = cell.left + 1; column < cell.right; ++column) {
      const char c = at(line, column);
      if (c != '-' && c != '=' && c != '+') return false;
    }
    return true;
  }

  bool is_edge(std::size_t line, std::size_t column) const {
    const char c = at(line, column);
    return c == '|' || c == '+';
  }

  // The border between two cells goes on below, to the next corner.
  bool is_corner(std::size_t line, std::size_t column) const {
    if (at(line, column) != '+') return false;
    while (++line < lines_.size() && at(line, column) == '|') continue;
    return line < lines_.size() && at(line, column) == '+';
  }

  void open_cells(std::size_t line, std::size_t left, std::size_t right) {
    for (std::size_t column = left + 1; column <= right; ++column) {
      if (column < right && !is_corner(line, column)) continue;
      Cell cell;
      cell.left = std::exchange(left, column);
      cell.right = column;
      cell.top = line;
      open_.push_back(std::move(cell));
    }
  }

  bool read_line(std::size_t line) {
    std::vector<Cell> before = std::exchange(open_, {});
    bool all_closed = true;
    for (std::size_t i = 0; i < before.size(); ++i) {
      if (is_border(line, before[i])) {
        // Neighbours that end here are one border for those below.
        const std::size_t left = before[i].left;
        std::size_t right = close(line, before[i]);
        while (i + 1 < before.size() && before[i + 1].left == right && is_border(line, before[i + 1]))
          right = close(line, before[++i]);
        if (line + 1 < lines_.size()) open_cells(line, left, right);
        continue;
      }
      all_closed = false;
      Cell& cell = before[i];
      if (!is_edge(line, cell.left) || !is_edge(line, cell.right)) return false;
      const std::size_t from = columns_[line][cell.left + 1];
      cell.lines.push_back({from, columns_[line][cell.right] - from});
      open_.push_back(std::move(cell));
    }
    if (all_closed && at(line, 1) == '=') header_end_ = line;
    return true;
  }

  std::size_t close(std::size_t line, Cell& cell) {
    const std::size_t right = cell.right;
    cell.bottom = line;
    cells_.push_back(std::move(cell));
    return right;
  }

  Grid make_grid() {
    std::vector<std::size_t> lefts, tops;
    for (const Cell& cell : cells_) {
      lefts.push_back(cell.left);
      tops.push_back(cell.top);
    }
    for (std::vector<std::size_t>* places : {&lefts, &tops}) {
      std::sort(places->begin(), places->end());
      places->erase(std::unique(places->begin(), places->end()), places->end());
    }
    const auto index = [](const std::vector<std::size_t>& places, std::size_t place) {
      return static_cast<std::size_t>(std::lower_bound(places.begin(), places.end(), place) - places.begin());
    };
    Grid grid;
    grid.span = hull(lines_.front(), lines_.back());
    grid.rows.resize(tops.size());
    for (std::size_t row = 0; row < tops.size(); ++row) {
      const std::size_t bottom = row + 1 < tops.size() ? tops[row + 1] : lines_.size() - 1;
      grid.rows[row].span = hull(lines_[tops[row]], lines_[bottom]);
    }
    // Copies of cells that span rows are paid for by the table's own bytes.
    std::size_t copies = 0;
    for (const Cell& cell : cells_) {
      GridCell read = make_cell(page_, index(lefts, cell.left), cell.lines);
      read.colspan = index(lefts, cell.right) - read.column;
      const std::size_t last = index(tops, cell.bottom);
      for (std::size_t row = index(tops, cell.top); row < last; ++row) {
        if (read.is_continued) copies += read.text.text().size() + 1;
        if (copies > grid.span.length) break;
        grid.rows[row].cells.push_back(read);
        read.is_continued = true;
      }
    }
    grid.is_cut = copies > grid.span.length;
    for (std::size_t row = 0; row < tops.size(); ++row) {
      std::sort(grid.rows[row].cells.begin(), grid.rows[row].cells.end(),
                [](const GridCell& a, const GridCell& b) { return a.column < b.column; });
      if (tops[row] < header_end_) make_header(grid.rows[row]);
    }
    return grid;
  }

  std::string_view page_;
  const std::vector<ByteSpan>& lines_;
  std::vector<std::vector<std::size_t>> columns_;  // of each line
  std::vector<Cell> open_;                         // from left to right
  std::vector<Cell> cells_;
  std::size_t header_end_ = 0;  // the line of `=`
};

class SimpleTable {
 public:
  SimpleTable(std::string_view page, const std::vector<ByteSpan>& lines) : page_(page), lines_(lines) {
    for (const ByteSpan& line : lines) columns_.push_back(columns_of(page, line));
  }

  std::optional<Grid> read() {
    starts_ = groups(0, '=');
    if (lines_.size() < 3 || starts_.size() < 2) return std::nullopt;
    grid_.span = hull(lines_.front(), lines_.back());
    for (std::size_t line = 1; line < lines_.size(); ++line) {
      const std::string_view text = text_of(line);
      if (is_simple_border(text) || (!text.empty() && text.find_first_not_of('=') == std::string_view::npos)) {
        add_row(starts_);
        if (line + 1 < lines_.size()) {
          for (GridRow& row : grid_.rows) make_header(row);
        }
      } else if (text.starts_with('-') && text.find_first_not_of("- ") == std::string_view::npos && text.size() > 1) {
        add_row(groups(line, '-'));
      } else {
        if (begins_row(line)) add_row(starts_);
        if (!row_.empty() || !text.empty()) row_.push_back(line);
      }
    }
    return std::move(grid_);
  }

 private:
  std::string_view text_of(std::size_t line) const {
    const ByteSpan text = trimmed_span(page_, lines_[line]);
    return page_.substr(text.offset, text.length);
  }

  // Columns in which a run of the mark begins.
  std::vector<std::size_t> groups(std::size_t line, char mark) const {
    std::vector<std::size_t> out;
    bool before = false;
    for (std::size_t column = 0; column + 1 < columns_[line].size(); ++column) {
      const bool here = page_[columns_[line][column]] == mark;
      if (here && !before) out.push_back(column);
      before = here;
    }
    return out;
  }

  ByteSpan part(std::size_t line, std::size_t from, std::size_t to) const {
    const std::vector<std::size_t>& columns = columns_[line];
    const std::size_t begin = columns[std::min(from, columns.size() - 1)];
    const std::size_t end = columns[std::min(to, columns.size() - 1)];
    return trimmed_span(page_, {begin, end - begin});
  }

  bool begins_row(std::size_t line) const { return part(line, starts_[0], starts_[1]).length > 0; }

  // A row whose cells begin in these columns.
  void add_row(const std::vector<std::size_t>& starts) {
    const std::vector<std::size_t> lines = std::exchange(row_, {});
    if (lines.empty()) return;
    GridRow row;
    row.span = hull(lines_[lines.front()], lines_[lines.back()]);
    for (std::size_t i = 0; i < starts.size(); ++i) {
      const std::size_t end = i + 1 < starts.size() ? starts[i + 1] : std::string_view::npos;
      std::vector<ByteSpan> parts;
      for (const std::size_t line : lines) parts.push_back(part(line, starts[i], end));
      const auto begin = std::lower_bound(starts_.begin(), starts_.end(), starts[i]);
      GridCell cell = make_cell(page_, static_cast<std::size_t>(begin - starts_.begin()), parts);
      cell.colspan =
          static_cast<std::size_t>(std::max<std::ptrdiff_t>(std::lower_bound(begin, starts_.end(), end) - begin, 1));
      row.cells.push_back(std::move(cell));
    }
    grid_.rows.push_back(std::move(row));
  }

  std::string_view page_;
  const std::vector<ByteSpan>& lines_;
  std::vector<std::vector<std::size_t>> columns_;  // of each line
  std::vector<std::size_t> starts_;                // columns of the table
  std::vector<std::size_t> row_;                   // lines of the row that is open
  Grid grid_;
};

}  // namespace

std::optional<Grid> read_rst_grid_table(std::string_view page, const std::vector<ByteSpan>& lines) {
  return GridTable(page, lines).read();
}

std::optional<Grid> read_rst_simple_table(std::string_view page, const std::vector<ByteSpan>& lines) {
  return SimpleTable(page, lines).read();
}

std::optional<Grid> read_rst_list_table(std::string_view page, const std::vector<ByteSpan>& lines,
                                        std::size_t headers) {
  if (lines.empty()) return std::nullopt;
  Grid grid;
  grid.span = hull(lines.front(), lines.back());
  std::vector<std::vector<std::vector<ByteSpan>>> rows;  // lines of cells
  std::vector<ByteSpan> spans;
  std::size_t column = 0;  // of the cells' bullets
  for (const ByteSpan& whole : lines) {
    ByteSpan text = trimmed_span(page, whole);
    std::size_t indent = text.offset - whole.offset;
    const auto mark = [&] { return rst_list_mark(page.substr(text.offset, text.length)); };
    if (text.length > 0 && indent == 0) {
      const std::size_t length = mark();
      if (length == 0) return std::nullopt;
      rows.emplace_back();
      spans.push_back(whole);
      text = {text.offset + length, text.length - length};
      column = indent = length;
    }
    if (rows.empty()) continue;
    spans.back() = hull(spans.back(), whole);
    if (text.length > 0 && indent == column && mark() > 0) {
      const std::size_t length = mark();
      rows.back().emplace_back();
      text = {text.offset + length, text.length - length};
    }
    if (!rows.back().empty()) rows.back().back().push_back(text);
  }
  for (std::size_t i = 0; i < rows.size(); ++i) {
    GridRow& row = grid.rows.emplace_back();
    row.span = spans[i];
    for (const std::vector<ByteSpan>& cell : rows[i]) row.cells.push_back(make_cell(page, row.cells.size(), cell));
    if (i < headers) make_header(row);
  }
  return grid;
}

std::optional<Grid> read_rst_csv_table(std::string_view page, const CsvTable& table) {
  Grid grid;
  const auto add_rows = [&](const std::vector<ByteSpan>& lines, char delimiter, std::size_t headers) {
    for (const std::vector<DelimitedCell>& cells : read_delimited_cells(page, lines, delimiter)) {
      GridRow& row = grid.rows.emplace_back();
      row.span = hull(cells.front().front(), cells.back().back());
      for (const DelimitedCell& cell : cells) row.cells.push_back(make_cell(page, row.cells.size(), cell));
      if (grid.rows.size() <= headers) make_header(row);
    }
  };
  add_rows(table.header, ',', 1);  // whatever the delimiter of the rows is
  add_rows(table.lines, table.delimiter, grid.rows.size() + table.headers);
  if (grid.rows.empty()) return std::nullopt;
  grid.span = hull(grid.rows.front().span, grid.rows.back().span);
  return grid;
}

}  // namespace doczone::extractor
