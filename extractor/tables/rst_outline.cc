// Blocks of a reStructuredText page, as docutils and Sphinx read them; what they refuse is read as text.
#include <algorithm>
#include <utility>

#include "extractor/tables/block_writer.h"
#include "extractor/tables/markup_lines.h"
#include "extractor/tables/outlines.h"
#include "extractor/tables/rst_directive.h"
#include "extractor/tables/rst_inline.h"
#include "extractor/tables/rst_marks.h"
#include "extractor/tables/rst_tables.h"
#include "model/unicode.h"

namespace doczone::extractor {
namespace {

constexpr std::size_t kDeepest = 64;  // blocks inside blocks; what is deeper is text

void append_lines(CellText& out, std::string_view page, const std::vector<ByteSpan>& lines) {
  append_rst_inline(out, page, lines, LineEnds::kept);
}

class RstOutline {
 public:
  RstOutline(const SourceText& page, std::size_t body)
      : bytes_(page.bytes()), lines_(markup_lines(page, body)), out_(bytes_, &append_lines) {
    filled_.resize(lines_.size() + 1, lines_.size());
    for (std::size_t i = lines_.size(); i-- > 0;) filled_[i] = lines_[i].is_blank() ? filled_[i + 1] : i;
  }

  BlockOutline read() {
    read_body(0, lines_.size(), 0);
    return out_.finish();
  }

 private:
  std::string_view text(std::size_t i) const { return bytes_.substr(lines_[i].text.offset, lines_[i].text.length); }
  bool is_blank(std::size_t i) const { return i >= lines_.size() || lines_[i].is_blank(); }

  // Behind the lines that are indented more than this, blank ones between them included.
  std::size_t indented_end(std::size_t i, std::size_t last, std::size_t indent) const {
    std::size_t end = i;
    while (filled_[i] < last && lines_[filled_[i]].indent > indent) end = i = filled_[i] + 1;
    return end;
  }

  std::size_t least_indent(std::size_t i, std::size_t last) const {
    std::size_t least = std::string_view::npos;
    for (i = filled_[i]; i < last; i = filled_[i + 1]) least = std::min(least, lines_[i].indent);
    return least;
  }

  void read_body(std::size_t i, std::size_t last, std::size_t indent) {
    ++depth_;
    for (i = filled_[i]; i < last; i = filled_[i]) {
      if (lines_[i].indent > indent && depth_ < kDeepest) {
        const std::size_t end = indented_end(i, last, indent);
        out_.open_quote();
        read_body(i, end, least_indent(i, end));
        out_.close_quote();
        i = end;
      } else {
        i = read_block(i, last, indent);
      }
      if (i >= lines_.size()) break;
    }
    --depth_;
  }

  // Returns the line behind the block that begins here.
  std::size_t read_block(std::size_t i, std::size_t last, std::size_t indent) {
    const std::string_view line = text(i);
    if (depth_ == 1) {
      if (const std::size_t behind = read_title(i)) return behind;
    }
    if (line.size() > 3 && is_rst_adornment(line) && is_blank(i + 1)) return i + 1;  // a transition
    if (is_grid_border(line)) return read_table(i, last, indent, &read_rst_grid_table);
    if (is_simple_border(line)) return read_table(i, last, indent, &read_rst_simple_table);
    if (depth_ < kDeepest) {
      if (line == ".." || line.starts_with(".. ")) return read_explicit(i, last, indent);
      if (line == "__" || line.starts_with("__ ")) return i + 1;
      if (rst_field_name(line) > 0) return read_items(i, last, indent, &RstOutline::read_field);
      if (list_mark(i, indent) > 0) return read_items(i, last, indent, &RstOutline::read_item);
    }
    if (line.starts_with(">>> ")) return read_doctest(i, last);
    if (line == "|" || line.starts_with("| ")) return read_line_block(i, last);
    if (depth_ < kDeepest && is_term(i, last, indent)) return read_items(i, last, indent, &RstOutline::read_definition);
    return read_paragraph(i, last, indent);
  }

  // A title with a line below it, or below and above; 0 when there is none.
  std::size_t read_title(std::size_t i) {
    const bool has_overline = is_rst_adornment(text(i)) && !is_blank(i + 1) && i + 2 < lines_.size() &&
                              text(i + 2) == text(i) && !is_simple_border(text(i));
    const std::size_t title = has_overline ? i + 1 : i;
    if (!has_overline && (lines_[i].indent > 0 || is_blank(i + 1) || lines_[i + 1].indent > 0)) return 0;
    const std::string_view below = text(title + 1);
    if (!is_rst_adornment(below) || (!has_overline && is_rst_adornment(text(i)))) return 0;
    if (!has_overline && below.size() < 4 && below.size() < display_width(text(title))) return 0;
    const std::pair<char, bool> style{below[0], has_overline};
    auto known = std::find(styles_.begin(), styles_.end(), style);
    if (known == styles_.end()) known = styles_.insert(styles_.end(), style);
    const int level = static_cast<int>(known - styles_.begin()) + 1;
    out_.add_heading(lines_[i].whole.offset, level, lines_[title].text, std::exchange(anchor_, {}));
    return title + 2;
  }

  using ReadTable = std::optional<Grid> (*)(std::string_view, const std::vector<ByteSpan>&);

  std::size_t read_table(std::size_t i, std::size_t last, std::size_t indent, ReadTable reader) {
    std::size_t end = i;
    if (reader == &read_rst_grid_table) {
      while (end < last && !lines_[end].is_blank() && lines_[end].indent == indent &&
             (text(end)[0] == '+' || text(end)[0] == '|'))
        ++end;
    } else {
      end = simple_table_end(i, last, indent);
    }
    const std::vector<ByteSpan> lines = lines_from(i, end, indent);
    if (std::optional<Grid> grid = reader(bytes_, lines)) {
      out_.add_table(*std::move(grid));
      return end;
    }
    return read_paragraph(i, last, indent);
  }

  // The third border ends a simple table, or the second one with a blank line behind it.
  std::size_t simple_table_end(std::size_t i, std::size_t last, std::size_t indent) const {
    std::size_t borders = 0;
    for (std::size_t at = i; at < last && (is_blank(at) || lines_[at].indent >= indent); ++at) {
      const std::string_view line = text(at);
      if (line.empty() || line.find_first_not_of("= ") != std::string_view::npos) continue;
      if (++borders == 3 || (borders == 2 && is_blank(at + 1))) return at + 1;
    }
    return i + 1;
  }

  std::vector<ByteSpan> lines_from(std::size_t i, std::size_t end, std::size_t column) const {
    std::vector<ByteSpan> lines;
    for (; i < end; ++i) {
      const ByteSpan line = from_column(bytes_, lines_[i].whole, column);
      // What stands in front of the first line may be no blank: a list's marker.
      lines.push_back(trimmed_span(bytes_, line).offset == lines_[i].text.offset ? line : lines_[i].text);
    }
    return lines;
  }

  // How many bytes a bullet or an enumerator takes with the blanks behind it; 0 for none.
  std::size_t list_mark(std::size_t i, std::size_t indent) const {
    const std::size_t length = rst_list_mark(text(i));
    if (length == 0 || !is_rst_enumerator(text(i)) || is_blank(i + 1)) return length;
    // A paragraph that begins like an enumerator goes on without an indentation.
    return lines_[i + 1].indent > indent || rst_list_mark(text(i + 1)) > 0 ? length : 0;
  }

  using ReadItem = std::size_t (RstOutline::*)(std::size_t i, std::size_t last, std::size_t indent);

  // Items of one kind, one below the other.
  std::size_t read_items(std::size_t i, std::size_t last, std::size_t indent, ReadItem reader) {
    const char mark = text(i)[0];
    const bool is_enumerated = is_rst_enumerator(text(i));
    out_.open_list();
    for (std::size_t behind; (behind = (this->*reader)(i, last, indent)) > i; i = filled_[behind]) {
      out_.end_key();
      if (filled_[behind] >= last || lines_[filled_[behind]].indent != indent) {
        i = behind;
        break;
      }
      const std::string_view next = text(filled_[behind]);
      const bool same_mark = is_enumerated ? is_rst_enumerator(next) : next[0] == mark;
      if (reader == &RstOutline::read_item && !same_mark) {
        i = behind;
        break;
      }
    }
    out_.close_list();
    return i;
  }

  // The rest of a line that begins with a mark is the first line of a body.
  std::size_t read_behind(std::size_t i, std::size_t last, std::size_t indent, std::size_t length,
                          bool is_field = false) {
    const std::size_t end = indented_end(i + 1, last, indent);
    MarkupLine& line = lines_[i];
    line.text = trimmed_span(bytes_, {line.text.offset + length, line.text.length - length});
    if (line.is_blank()) {
      const std::size_t least = least_indent(i + 1, end);
      if (least != std::string_view::npos) read_body(i + 1, end, least);
      return end;
    }
    // Behind a bullet the body's lines stand below its text, behind a field's name anywhere.
    const std::size_t least = least_indent(i + 1, end);
    line.indent = is_field && least != std::string_view::npos ? least : std::min(least, indent + length);
    read_body(i, end, line.indent);
    return end;
  }

  std::size_t read_item(std::size_t i, std::size_t last, std::size_t indent) {
    const std::size_t length = list_mark(i, indent);
    if (length == 0) return i;
    out_.next_item();
    return std::max(read_behind(i, last, indent, length), i + 1);
  }

  std::size_t read_field(std::size_t i, std::size_t last, std::size_t indent) {
    const std::size_t name = rst_field_name(text(i));
    if (name == 0) return i;
    out_.next_item();
    out_.set_key({lines_[i].text.offset + 1, name});
    return std::max(read_behind(i, last, indent, std::min(name + 2, lines_[i].text.length), true), i + 1);
  }

  bool is_term(std::size_t i, std::size_t last, std::size_t indent) const {
    const bool is_explicit = text(i) == ".." || text(i).starts_with(".. ");
    return i + 1 < last && !is_blank(i + 1) && lines_[i + 1].indent > indent && !text(i).ends_with("::") &&
           !is_explicit && list_mark(i, indent) == 0;
  }

  std::size_t read_definition(std::size_t i, std::size_t last, std::size_t indent) {
    if (!is_term(i, last, indent)) return i;
    const std::size_t end = indented_end(i + 1, last, indent);
    out_.next_item();
    const std::size_t classifier = std::min(text(i).find(" : "), text(i).size());
    out_.set_key({lines_[i].text.offset, classifier});
    read_body(i + 1, end, least_indent(i + 1, end));
    return end;
  }

  std::size_t read_doctest(std::size_t i, std::size_t last) {
    std::size_t end = i;
    while (end < last && !is_blank(end)) ++end;
    add_code(i, end, lines_[i].indent, "pycon");
    return end;
  }

  std::size_t read_line_block(std::size_t i, std::size_t last) {
    std::vector<ByteSpan> lines;
    for (; i < last && (text(i) == "|" || text(i).starts_with("| ")); ++i)
      lines.push_back(trimmed_span(bytes_, {lines_[i].text.offset + 1, lines_[i].text.length - 1}));
    out_.add_paragraph(lines);
    return i;
  }

  std::size_t read_paragraph(std::size_t i, std::size_t last, std::size_t indent) {
    std::vector<ByteSpan> lines;
    std::size_t end = i;
    while (end < last && !is_blank(end) && (end == i || lines_[end].indent <= indent))
      lines.push_back(lines_[end++].text);
    const bool literal = bytes_.substr(lines.back().offset, lines.back().length).ends_with("::");
    if (literal) {
      // `Text::` keeps one colon, ` ::` and a lone one none.
      const ByteSpan whole = lines.back();
      const bool detached = whole.length == 2 || bytes_[whole.end() - 3] == ' ';
      lines.back() = trimmed_span(bytes_, {whole.offset, whole.length - (detached ? 2 : 1)});
      if (lines.back().length == 0) lines.pop_back();
    }
    out_.add_paragraph(lines);
    return literal ? read_literal(end, last, indent) : end;
  }

  std::size_t read_literal(std::size_t i, std::size_t last, std::size_t indent) {
    const std::size_t first = filled_[i];
    if (first >= last) return i;
    std::size_t end = indented_end(first, last, indent);
    if (end == first && is_rst_quote_mark(text(first)[0])) {
      while (end < last && !is_blank(end) && text(end)[0] == text(first)[0]) ++end;
    }
    if (end > first) add_code(first, end, std::min(least_indent(first, end), lines_[first].indent), {});
    return std::max(end, i);
  }

  void add_code(std::size_t i, std::size_t end, std::size_t column, std::string_view info) {
    if (i >= end) return;
    out_.add_code(hull(lines_[i].whole, lines_[end - 1].whole), lines_from(i, end, column), info);
  }

  // `.. directive::`, a target, a footnote; anything else is a comment.
  std::size_t read_explicit(std::size_t i, std::size_t last, std::size_t indent) {
    const std::size_t end = std::max(indented_end(i + 1, last, indent), i + 1);
    const std::string_view line = text(i);
    if (std::string target = rst_target_name(line); !target.empty()) {
      anchor_ = std::move(target);
    } else if (const std::size_t note = rst_footnote_mark(line)) {
      read_behind(i, last, indent, note);
    } else if (const std::optional<RstDirective> directive = parse_rst_directive(line)) {
      read_directive(*directive, i, end, indent);
    } else {
      out_.ignore(hull(lines_[i].whole, lines_[end - 1].whole));
    }
    return end;
  }

  void read_directive(const RstDirective& directive, std::size_t i, std::size_t end, std::size_t indent) {
    const std::size_t least = least_indent(i + 1, end);
    const std::size_t column = least == std::string_view::npos ? indent + 3 : least;
    if (directive.kind == RstDirective::Kind::text && directive.argument.length > 0) {
      lines_[i].text = {lines_[i].text.offset + directive.argument.offset, directive.argument.length};
      lines_[i].indent = column;
      return read_body(i, end, column);
    }
    // The argument may go on, and options follow it without a blank line.
    std::size_t content = i + 1;
    RstOptions options;
    while (content < end && !is_blank(content)) {
      const std::size_t name = rst_field_name(text(content));
      if (name > 0) {
        const ByteSpan value{lines_[content].text.offset + name + 2, lines_[content].text.length - name - 2};
        options[std::string(text(content).substr(1, name))] = trimmed_span(bytes_, value);
      } else if (options.empty() && !directive.takes_lines_as_argument()) {
        break;
      }
      ++content;
    }
    content = std::min(filled_[content], end);
    switch (directive.kind) {
      case RstDirective::Kind::code:
        return add_code(content, end, column,
                        bytes_.substr(lines_[i].text.offset + directive.argument.offset, directive.argument.length));
      case RstDirective::Kind::nothing:
        return out_.ignore(hull(lines_[i].whole, lines_[end - 1].whole));
      case RstDirective::Kind::list_table:
      case RstDirective::Kind::csv_table:
        return read_table_directive(directive, options, lines_from(content, end, column));
      case RstDirective::Kind::titled:
        if (directive.argument.length > 0)
          out_.add_paragraph({{lines_[i].text.offset + directive.argument.offset, directive.argument.length}});
        break;
      case RstDirective::Kind::text:
      case RstDirective::Kind::container:
        break;
    }
    if (content < end) read_body(content, end, column);
  }

  void read_table_directive(const RstDirective& directive, const RstOptions& options, std::vector<ByteSpan> lines) {
    const auto option = [&](const char* name) { return options.count(name) > 0 ? options.at(name) : ByteSpan{}; };
    const ByteSpan rows = option("header-rows");
    const std::size_t headers = rst_count(bytes_.substr(rows.offset, rows.length));
    std::optional<Grid> grid;
    if (directive.kind == RstDirective::Kind::list_table) {
      grid = read_rst_list_table(bytes_, lines, headers);
    } else {
      CsvTable table;
      if (const ByteSpan header = option("header"); header.length > 0) table.header = {header};
      table.lines = std::move(lines);
      table.headers = headers;
      const ByteSpan delimiter = option("delim");
      table.delimiter = rst_delimiter(bytes_.substr(delimiter.offset, delimiter.length));
      grid = read_rst_csv_table(bytes_, table);
    }
    if (grid) out_.add_table(*std::move(grid));
  }

  std::string_view bytes_;
  std::vector<MarkupLine> lines_;    // a mark is taken off the line that it begins
  std::vector<std::size_t> filled_;  // the next line that is not blank, from each on
  BlockWriter out_;
  std::size_t depth_ = 0;
  std::string anchor_;                         // of the next heading
  std::vector<std::pair<char, bool>> styles_;  // of titles, by level: the mark, and whether it stands above, too
};

}  // namespace

BlockOutline read_rst_outline(const SourceText& page, std::size_t body) {
  return RstOutline(page, body).read();
}

}  // namespace doczone::extractor
