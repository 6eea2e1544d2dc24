#include "extractor/tables/html_tables.h"

#include <algorithm>
#include <map>
#include <new>

#include <pugixml.hpp>

#include "extractor/tables/footnote_mark.h"
#include "extractor/tables/html_tokens.h"
#include "extractor/tables/well_formed_html.h"
#include "model/ascii.h"
#include "model/numbers.h"

namespace doczone::extractor {
namespace {

// So many copies of cells that span rows are made whatever the size of the fragment.
constexpr std::size_t kFreeCopies = 1000;

bool starts_block(std::string_view name) {
  static constexpr std::string_view kBlocks[] = {"p",  "div", "li", "ul", "ol", "br", "hr", "blockquote", "pre",
                                                 "h1", "h2",  "h3", "h4", "h5", "h6", "dt", "dd",         "section"};
  return std::find(std::begin(kBlocks), std::end(kBlocks), name) != std::end(kBlocks);
}

bool is_cell(const pugi::xml_node& node) {
  const std::string_view name = node.name();
  return name == "td" || name == "th";
}

// Spans as browsers clamp them; anything that is no number is 1.
std::size_t clamped_span(const pugi::xml_node& node, const char* attribute, unsigned long long most) {
  unsigned long long value = 1;
  const std::string_view text = trim_ascii(node.attribute(attribute).value());
  if (!parse_unsigned(text, ~0ULL, value)) return 1;
  return static_cast<std::size_t>(std::clamp(value, 1ULL, most));
}

class TableReader {
 public:
  // `length`: of the fragment.
  TableReader(std::string_view page, const WellFormedHtml& html, std::size_t length)
      : page_(page), html_(html), most_copies_(kFreeCopies + length) {}

  // Reads `table` and puts nested tables aside.
  Grid read(const pugi::xml_node& table, std::vector<pugi::xml_node>& nested) {
    nested_ = &nested;
    Grid grid;
    grid.span = span_of(table);
    hanging_.clear();
    for (const pugi::xml_node& part : table.children()) {
      const std::string_view name = part.name();
      if (name == "tr") add_row(part, grid, false);
      if (name == "thead" || name == "tbody" || name == "tfoot") {
        for (const pugi::xml_node& row : part.children("tr")) add_row(row, grid, name == "thead");
        hanging_.clear();  // row spans end with their group
      }
    }
    grid.is_cut = is_cut_;
    is_cut_ = false;
    return grid;
  }

 private:
  struct Hanging {
    std::size_t last_row = 0;
    GridCell cell;
  };

  ByteSpan span_of(const pugi::xml_node& node) const {
    const std::size_t from = node.attribute("at").as_ullong();
    HtmlToken tag;
    HtmlTokenizer(page_, {from, page_.size() - from}).next(tag);
    return tag.span;
  }

  void add_row(const pugi::xml_node& node, Grid& grid, bool in_head) {
    if (is_full()) return;
    GridRow row;
    row.span = span_of(node);
    std::size_t column = 0;
    ++row_;
    bool all_headers = true;
    bool any = false;
    const auto take = [&](std::map<std::size_t, Hanging>::iterator found) {
      const GridCell& above = found->second.cell;
      column = found->first + above.colspan;
      copies_ += 1 + (above.text.text().size() + above.source_text.text().size()) / 16;
      if (!is_full()) row.cells.push_back(above);
      return std::next(found);
    };
    const auto take_hanging = [&] {
      for (auto found = hanging_.find(column); found != hanging_.end(); found = hanging_.find(column)) take(found);
    };
    for (const pugi::xml_node& child : node.children()) {
      if (!is_cell(child)) continue;
      take_hanging();
      if (is_full() || row.cells.size() >= kMaxRowCells) {
        is_cut_ = true;
        break;
      }
      GridCell cell;
      cell.column = column;
      cell.colspan = clamped_span(child, "colspan", 1000);
      cell.is_header = std::string_view(child.name()) == "th";
      all_headers = all_headers && cell.is_header;
      any = true;
      read_text(child, cell);
      if (const std::size_t rows = clamped_span(child, "rowspan", 65534); rows > 1) {
        GridCell below = cell;
        below.is_continued = true;
        hanging_[column] = {row_ + rows - 1, std::move(below)};
      }
      column += cell.colspan;
      ++cells_;
      row.cells.push_back(std::move(cell));
    }
    // What hangs behind the last cell comes down as well, even where the row is too short to reach it.
    for (auto found = hanging_.lower_bound(column); found != hanging_.end() && !is_full();) found = take(found);
    std::erase_if(hanging_, [&](const auto& hanging) { return hanging.second.last_row <= row_; });
    if (!any || is_full()) return;
    row.is_header = in_head || all_headers;
    grid.rows.push_back(std::move(row));
  }

  // Too many cells, or too many copies of cells that span rows. Copies count by their size, and against the size of the
  // fragment: a page says only so much, and reading it stays linear.
  bool is_full() {
    is_cut_ = is_cut_ || cells_ > kMaxGridCells || copies_ > most_copies_;
    return cells_ > kMaxGridCells || copies_ > most_copies_;
  }

  // The cell's text in document order, without recursion; nested tables are put aside, bilingual English goes into
  // source_text.
  void read_text(const pugi::xml_node& cell, GridCell& out) {
    pugi::xml_node node = cell.first_child();
    pugi::xml_node lookup;  // the sxs-lookup span that we are inside of
    while (node) {
      bool descend = true;
      if (node.type() == pugi::node_pcdata) {
        CellText& text = lookup ? out.source_text : out.text;
        const bool is_raised = std::string_view(node.parent().name()) == "sup";
        if (!is_raised || !is_footnote_mark(node.value(), text.text())) append(node, text);
      } else {
        const std::string_view name = node.name();
        if (name == "table") {
          nested_->push_back(node);
          out.text.break_line();
          descend = false;
        } else if (starts_block(name)) {
          break_line(out, lookup);
        } else if (!lookup && std::string_view(node.attribute("class").value()) == "sxs-lookup") {
          lookup = node;
        }
      }
      if (descend && node.first_child()) {
        node = node.first_child();
        continue;
      }
      while (node && node != cell && !node.next_sibling()) {
        node = node.parent();
        if (node == lookup) lookup = {};
        if (node != cell && starts_block(node.name())) break_line(out, lookup);
      }
      if (node == cell) break;
      if (node == lookup) lookup = {};
      node = node.next_sibling();
    }
    out.text.break_line();
    out.source_text.break_line();
  }

  // A line break inside a bilingual span is the English sentence's alone.
  static void break_line(GridCell& out, const pugi::xml_node& lookup) {
    if (!lookup) out.text.break_line();
    out.source_text.break_line();
  }

  void append(const pugi::xml_node& text, CellText& out) const {
    const std::size_t from = static_cast<std::size_t>(text.offset_debug());
    const std::size_t length = std::string_view(text.value()).size();
    // One text node may hold several pieces of the page (a quote mark was cut out between them).
    for (std::size_t at = 0; at < length;) {
      const ByteSpan piece = html_.page_span(from + at, length - at);
      append_lines(out, piece);
      at += piece.length;
    }
  }

  // A blank line inside a cell separates paragraphs.
  void append_lines(CellText& out, ByteSpan span) const {
    const std::string_view text = page_.substr(span.offset, span.length);
    std::size_t from = 0;
    for (std::size_t at = text.find('\n'); at != std::string_view::npos; at = text.find('\n', at + 1)) {
      std::size_t next = at + 1;
      while (next < text.size() && (text[next] == ' ' || text[next] == '\t' || text[next] == '\r')) ++next;
      if (next >= text.size() || text[next] != '\n') continue;
      out.append(page_, {span.offset + from, at - from});
      out.break_line();
      from = next;
      at = next - 1;
    }
    out.append(page_, {span.offset + from, text.size() - from});
  }

  std::string_view page_;
  const WellFormedHtml& html_;
  std::map<std::size_t, Hanging> hanging_;  // by column: cells that span further rows
  std::size_t row_ = 0;                     // number of the `tr`
  std::size_t cells_ = 0;                   // of the fragment's tables, without copies
  std::size_t copies_ = 0;
  std::size_t most_copies_;
  bool is_cut_ = false;
  std::vector<pugi::xml_node>* nested_ = nullptr;
};

}  // namespace

std::vector<Grid> read_html_table(std::string_view page, ByteSpan fragment) {
  const WellFormedHtml html = make_well_formed(page, fragment);
  pugi::xml_document document;
  const pugi::xml_parse_result parsed =
      document.load_buffer(html.xml().data(), html.xml().size(), pugi::parse_ws_pcdata, pugi::encoding_utf8);
  if (parsed.status == pugi::status_out_of_memory) throw std::bad_alloc();
  if (!parsed) return {};
  std::vector<Grid> grids;
  std::vector<pugi::xml_node> waiting;
  for (const pugi::xml_node& node : document.first_child().children("table")) waiting.push_back(node);
  TableReader reader(page, html, fragment.length);
  for (std::size_t i = 0; i < waiting.size(); ++i) {
    std::vector<pugi::xml_node> nested;
    grids.push_back(reader.read(waiting[i], nested));
    if (i == 0 && html.is_cut()) grids[0].is_cut = true;
    waiting.insert(waiting.end(), nested.begin(), nested.end());
  }
  return grids;
}

std::vector<ByteSpan> find_html_tables(std::string_view page, const std::vector<ByteSpan>& ignored) {
  std::vector<ByteSpan> tables;
  std::size_t at = 0;
  auto skip = ignored.begin();
  while (true) {
    // The next `<table` that opens one.
    at = page.find('<', at);
    if (at == std::string_view::npos) return tables;
    while (skip != ignored.end() && skip->end() <= at) ++skip;
    if (skip != ignored.end() && skip->contains(at)) {
      at = skip->end();
      continue;
    }
    HtmlTokenizer tokens(page, {at, page.size() - at});
    HtmlToken token;
    if (!equal_ignoring_ascii_case(page.substr(at, 6), "<table") || !tokens.next(token) ||
        !equal_ignoring_ascii_case(token.name, "table")) {
      ++at;
      continue;
    }
    std::size_t depth = 1;
    std::size_t end = page.size();
    while (tokens.next(token)) {
      if (!equal_ignoring_ascii_case(token.name, "table")) continue;
      if (token.kind == HtmlToken::Kind::start_tag) ++depth;
      if (token.kind == HtmlToken::Kind::end_tag && --depth == 0) {
        end = token.span.end();
        break;
      }
    }
    tables.push_back({at, end - at});
    at = end;
  }
}

}  // namespace doczone::extractor
