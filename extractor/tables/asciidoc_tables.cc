#include "extractor/tables/asciidoc_tables.h"

#include <algorithm>
#include <map>
#include <utility>

#include "extractor/tables/asciidoc_inline.h"
#include "extractor/tables/delimited_cells.h"
#include "extractor/tables/markup_lines.h"
#include "model/ascii.h"

namespace doczone::extractor {
namespace {

// Parts between commas that stand in no quotation marks.
std::vector<std::string_view> split_attributes(std::string_view line) {
  std::vector<std::string_view> out;
  std::size_t from = 0;
  bool quoted = false;
  for (std::size_t at = 0; at <= line.size(); ++at) {
    if (at < line.size() && line[at] == '"') quoted = !quoted;
    if (at < line.size() && (line[at] != ',' || quoted)) continue;
    out.push_back(trim_ascii(line.substr(from, at - from)));
    from = at + 1;
  }
  return out;
}

std::string_view unquoted(std::string_view value) {
  value = trim_ascii(value);
  const bool quoted = value.size() > 1 && (value[0] == '"' || value[0] == '\'') && value.back() == value[0];
  return quoted ? value.substr(1, value.size() - 2) : value;
}

std::size_t number(std::string_view text) {
  std::size_t out = 0;
  for (const char c : text.substr(0, 5)) {
    if (!is_ascii_digit(c)) break;
    out = out * 10 + static_cast<std::size_t>(c - '0');
  }
  return out;
}

// What stands in front of a cell's bar: `2+`, `.3+`, `2.3+`, `3*`, `^.>`, `a`.
struct CellSpec {
  std::size_t colspan = 1, rowspan = 1, times = 1;
  char style = '\0';
};

std::optional<CellSpec> parse_spec(std::string_view text) {
  CellSpec spec;
  const std::size_t digits = std::min(text.find_first_not_of("0123456789."), text.size());
  if (digits > 0 && digits < text.size() && (text[digits] == '+' || text[digits] == '*')) {
    const std::string_view numbers = text.substr(0, digits);
    const std::size_t dot = std::min(numbers.find('.'), numbers.size());
    const std::size_t first = std::clamp<std::size_t>(number(numbers), 1, kMaxRowCells);
    if (text[digits] == '*') spec.times = first;
    if (text[digits] == '+') spec.colspan = first;
    if (text[digits] == '+' && dot < numbers.size())
      spec.rowspan = std::max<std::size_t>(number(numbers.substr(dot + 1)), 1);
    text.remove_prefix(digits + 1);
  }
  const std::size_t aligned = std::min(text.find_first_not_of("<>^."), text.size());
  if (aligned > 4) return std::nullopt;
  text.remove_prefix(aligned);
  if (text.size() > 1 || (!text.empty() && std::string_view("adehlmsv").find(text[0]) == std::string_view::npos))
    return std::nullopt;
  if (!text.empty()) spec.style = text[0];
  return spec;
}

struct Cell {
  CellSpec spec;
  std::vector<ByteSpan> lines;
  ByteSpan span;
  std::size_t line = 0;      // of the table, in which it begins
  bool begins_line = false;  // nothing stands in front of its bar
};

// The styles of the columns, as `cols` says them; none when it does not.
std::vector<char> column_styles(std::string_view cols) {
  std::vector<char> out;
  if (!cols.empty() && cols.find_first_not_of("0123456789") == std::string_view::npos)
    return std::vector<char>(std::min(number(cols), kMaxRowCells), '\0');
  while (!cols.empty() && out.size() < kMaxRowCells) {
    const std::size_t end = std::min(cols.find_first_of(",;"), cols.size());
    std::string_view column = trim_ascii(cols.substr(0, end));
    cols.remove_prefix(std::min(end + 1, cols.size()));
    const std::size_t star = column.find('*');
    const std::size_t times = star == std::string_view::npos ? 1 : std::max<std::size_t>(number(column), 1);
    const char style = !column.empty() && is_ascii_alpha(column.back()) ? column.back() : '\0';
    out.insert(out.end(), std::min(times, kMaxRowCells - out.size()), style);
  }
  return out;
}

class AsciidocTable {
 public:
  AsciidocTable(std::string_view page, const std::vector<ByteSpan>& lines, const AsciidocAttributes& attributes)
      : page_(page), attributes_(attributes), styles_(column_styles(attributes.get("cols"))) {
    for (const ByteSpan& line : lines) {
      const std::string_view text = page.substr(line.offset, line.length);
      if (!text.starts_with("//") || text.starts_with("///")) lines_.push_back(line);
    }
  }

  std::optional<Grid> read(ByteSpan span, char fence) {
    char separator = fence;
    std::string_view format = attributes_.get("format");
    if (format.empty()) format = fence == ',' ? "csv" : fence == ':' ? "dsv" : "psv";
    if (format != "psv") separator = format == "dsv" ? ':' : format == "tsv" ? '\t' : ',';
    const std::string_view stated = attributes_.get("separator");
    if (stated == "\\t") separator = '\t';
    if (stated.size() == 1) separator = stated[0];
    if (lines_.empty()) return std::nullopt;
    grid_.span = span;
    if (format == "psv") {
      cut_cells(separator);
    } else {
      read_delimited(separator, format == "dsv" ? DelimiterEscape::backslash : DelimiterEscape::quotes);
    }
    lay_out();
    if (grid_.rows.empty()) return std::nullopt;
    if (has_header()) make_header(grid_.rows.front());
    return std::move(grid_);
  }

 private:
  bool is_blank(std::size_t line) const {
    return line < lines_.size() && trimmed_span(page_, lines_[line]).length == 0;
  }

  // Stated, or a first line with a blank one below it, which ends its last cell.
  bool has_header() const {
    if (attributes_.has_option("header")) return true;
    if (attributes_.has_option("noheader") || is_blank(0) || !is_blank(1)) return false;
    std::size_t below = 1;
    while (is_blank(below)) ++below;
    const auto next = std::find_if(cells_.begin(), cells_.end(), [&](const Cell& cell) { return cell.line >= below; });
    return below == lines_.size() || (next != cells_.end() && next->line == below && next->begins_line);
  }

  static void make_header(GridRow& row) {
    row.is_header = true;
    for (GridCell& cell : row.cells) cell.is_header = true;
  }

  void cut_cells(char separator) {
    for (std::size_t line = 0; line < lines_.size(); ++line) {
      const ByteSpan whole = lines_[line];
      std::size_t from = whole.offset;  // behind the last bar
      for (std::size_t at = whole.offset; at < whole.end(); ++at) {
        if (page_[at] != separator || (at > from && page_[at - 1] == '\\')) continue;
        CellSpec spec;
        std::size_t begin = at;
        while (begin > from && begin + 16 > at && !is_ascii_space(page_[begin - 1])) --begin;
        const bool apart = begin == whole.offset || is_ascii_space(page_[begin - 1]);
        const auto parsed = apart ? parse_spec(page_.substr(begin, at - begin)) : std::nullopt;
        if (parsed) spec = *parsed;
        const ByteSpan before{from, (parsed ? begin : at) - from};
        add_text(before);
        Cell& cell = cells_.emplace_back();
        cell.spec = spec;
        cell.line = line;
        cell.begins_line = from == whole.offset && trimmed_span(page_, before).length == 0;
        cell.span = {parsed ? begin : at, at + 1 - (parsed ? begin : at)};
        from = at + 1;
      }
      add_text({from, whole.end() - from});
    }
  }

  // A line of the cell that is open, or what is left of it.
  void add_text(ByteSpan text) {
    if (cells_.empty()) return;
    text = trimmed_span(page_, text);
    cells_.back().lines.push_back(text);
    if (text.length > 0) cells_.back().span = hull(cells_.back().span, text);
  }

  std::size_t columns() const {
    if (!styles_.empty()) return styles_.size();
    std::size_t columns = 0;
    for (std::size_t i = 0; i < cells_.size() && (i == 0 || !cells_[i].begins_line); ++i)
      columns += cells_[i].spec.colspan * cells_[i].spec.times;
    return std::clamp<std::size_t>(columns, 1, kMaxRowCells);
  }

  void lay_out() {
    if (cells_.empty()) return;
    const std::size_t width = columns();
    for (const Cell& cell : cells_) {
      GridCell read = make_cell(cell);
      for (std::size_t i = 0; i < cell.spec.times; ++i) {
        if (i > 0) copies_ += read.text.text().size() + 1;
        if (copies_ > grid_.span.length) break;
        place(cell, read, width);
      }
    }
    take_hanging();
    if (column_ >= width) end_row();  // one that is not full is not shown
    grid_.is_cut = copies_ > grid_.span.length;
  }

  // Cells above that span rows come first; what is full is a row.
  void place(const Cell& cell, GridCell read, std::size_t width) {
    take_hanging();
    if (column_ >= width) {
      end_row();
      take_hanging();
    }
    read.column = column_;
    if (column_ < styles_.size() && styles_[column_] == 'h') read.is_header = true;
    if (cell.spec.rowspan > 1) hanging_[column_] = {grid_.rows.size() + cell.spec.rowspan, read};
    column_ += read.colspan;
    row_.span = row_.cells.empty() ? cell.span : hull(row_.span, cell.span);
    row_.cells.push_back(std::move(read));
    if (column_ >= width) end_row();
  }

  void take_hanging() {
    for (auto found = hanging_.find(column_); found != hanging_.end() && copies_ <= grid_.span.length;
         found = hanging_.find(column_)) {
      Hanging& hanging = found->second;
      if (hanging.end <= grid_.rows.size()) {
        hanging_.erase(found);
        break;
      }
      GridCell copy = hanging.cell;
      copy.is_continued = true;
      copies_ += copy.text.text().size() + 1;
      column_ += copy.colspan;
      row_.cells.push_back(std::move(copy));
    }
  }

  void end_row() {
    take_hanging();
    const bool says_something =
        std::any_of(row_.cells.begin(), row_.cells.end(), [](const GridCell& cell) { return !cell.is_continued; });
    if (says_something) {
      if (row_.span.length == 0) row_.span = grid_.span;
      grid_.rows.push_back(std::move(row_));
    }
    row_ = {};
    column_ = 0;
  }

  GridCell make_cell(const Cell& cell) const {
    GridCell out;
    out.colspan = cell.spec.colspan;
    out.is_header = cell.spec.style == 'h';
    const bool holds_blocks = cell.spec.style == 'a' || std::find(styles_.begin(), styles_.end(), 'a') != styles_.end();
    std::vector<ByteSpan> paragraph;
    const auto flush = [&] {
      if (!paragraph.empty()) append_asciidoc_inline(out.text, page_, paragraph, LineEnds::blanks);
      out.text.break_line();
      paragraph.clear();
    };
    for (ByteSpan line : cell.lines) {
      const std::string_view text = page_.substr(line.offset, line.length);
      const bool is_item = holds_blocks && text.size() > 2 &&
                           std::string_view("*-.").find(text[0]) != std::string_view::npos && text[1] == ' ';
      if (text.empty() || is_item) flush();
      if (is_item) line = {line.offset + 2, line.length - 2};
      if (line.length > 0) paragraph.push_back(line);
    }
    flush();
    return out;
  }

  void read_delimited(char separator, DelimiterEscape escape) {
    std::size_t line = 0;
    for (const std::vector<DelimitedCell>& cells : read_delimited_cells(page_, lines_, separator, escape)) {
      for (const DelimitedCell& text : cells) {
        while (lines_[line].end() < text.front().offset) ++line;
        Cell& cell = cells_.emplace_back();
        cell.lines = text;
        cell.line = line;
        cell.begins_line = &text == &cells.front();
        cell.span = hull(text.front(), text.back());
      }
    }
  }

  struct Hanging {
    std::size_t end = 0;  // the first row that it does not reach
    GridCell cell;
  };

  std::string_view page_;
  std::vector<ByteSpan> lines_;
  const AsciidocAttributes& attributes_;
  std::vector<char> styles_;  // of the columns
  std::vector<Cell> cells_;
  std::map<std::size_t, Hanging> hanging_;  // by column: cells that span further rows
  GridRow row_;
  std::size_t column_ = 0;
  std::size_t copies_ = 0;  // bytes of text that the page says once and cells say again
  Grid grid_;
};

}  // namespace

void AsciidocAttributes::add(std::string_view line) {
  bool is_first = true;
  for (const std::string_view part : split_attributes(line)) {
    const bool has_shorthands = std::exchange(is_first, false);
    const std::size_t equals = part.find('=');
    const std::string_view name = part.substr(0, equals);
    if (equals == std::string_view::npos || name.find_first_of("\" %") != std::string_view::npos) {
      add_position(unquoted(part), has_shorthands);
    } else if (name == "options" || name == "opts") {
      for (const std::string_view option : split_attributes(unquoted(part.substr(equals + 1))))
        options_.emplace_back(option);
    } else if (name == "id") {
      id_ = std::string(unquoted(part.substr(equals + 1)));
    } else {
      names_.emplace_back(name, unquoted(part.substr(equals + 1)));
    }
  }
}

void AsciidocAttributes::add_position(std::string_view value, bool is_first) {
  const std::size_t style = is_first ? std::min(value.find_first_of("#.%"), value.size()) : value.size();
  positions_.emplace_back(value.substr(0, style));
  for (std::size_t at = style; at < value.size();) {
    const std::size_t end = std::min(value.find_first_of("#.%", at + 1), value.size());
    if (value[at] == '%') options_.emplace_back(value.substr(at + 1, end - at - 1));
    if (value[at] == '#') id_ = std::string(value.substr(at + 1, end - at - 1));
    at = end;
  }
}

std::string_view AsciidocAttributes::at(std::size_t position) const {
  return position < positions_.size() ? std::string_view(positions_[position]) : std::string_view();
}

std::string_view AsciidocAttributes::get(std::string_view name) const {
  const auto found = std::find_if(names_.begin(), names_.end(), [&](const auto& pair) { return pair.first == name; });
  return found == names_.end() ? std::string_view() : std::string_view(found->second);
}

bool AsciidocAttributes::has_option(std::string_view option) const {
  return std::find(options_.begin(), options_.end(), option) != options_.end();
}

std::optional<Grid> read_asciidoc_table(std::string_view page, ByteSpan span, const std::vector<ByteSpan>& lines,
                                        char fence, const AsciidocAttributes& attributes) {
  return AsciidocTable(page, lines, attributes).read(span, fence);
}

}  // namespace doczone::extractor
