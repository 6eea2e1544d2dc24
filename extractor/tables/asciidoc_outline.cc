// Blocks of an AsciiDoc page, as Asciidoctor reads them.
#include <algorithm>
#include <array>
#include <utility>

#include "extractor/tables/asciidoc_inline.h"
#include "extractor/tables/asciidoc_marks.h"
#include "extractor/tables/asciidoc_tables.h"
#include "extractor/tables/block_writer.h"
#include "extractor/tables/markup_lines.h"
#include "extractor/tables/outlines.h"
#include "model/unicode.h"

namespace doczone::extractor {
namespace {

void append_lines(CellText& out, std::string_view page, const std::vector<ByteSpan>& lines) {
  append_asciidoc_inline(out, page, lines, LineEnds::kept);
}

class AsciidocOutline {
 public:
  AsciidocOutline(const SourceText& page, std::size_t body)
      : bytes_(page.bytes()), lines_(markup_lines(page, body)), out_(bytes_, &append_lines) {}

  BlockOutline read() {
    while (at_ < lines_.size()) read_block();
    close_lists(0);
    return out_.finish();
  }

 private:
  // Example, sidebar, quotation: blocks between two lines of marks.
  struct Container {
    std::string_view fence;
    std::size_t lists = 0;  // that were open before
  };

  std::string_view text(std::size_t i) const { return bytes_.substr(lines_[i].text.offset, lines_[i].text.length); }
  // Without the blanks behind; in front they count.
  std::string_view line() const { return lines_[at_].indent > 0 ? std::string_view() : text(at_); }
  std::size_t base() const { return containers_.empty() ? 0 : containers_.back().lists; }

  void close_lists(std::size_t down_to) {
    if (markers_.size() > down_to) out_.end_key();
    while (markers_.size() > down_to) {
      markers_.pop_back();
      out_.close_list();
    }
  }

  // What is no item and no `+` binds it to one, ends the lists.
  void begin_block() {
    if (!is_attached_) close_lists(base());
    is_attached_ = false;
  }

  void read_block() {
    if (lines_[at_].is_blank()) {
      after_blank_ = true;
      ++at_;
      return;
    }
    const bool taken = read_apart() || read_fenced() || read_title() || read_item();
    if (!taken) read_text();
    after_blank_ = false;
  }

  // Lines that are no text: comments, attributes, macros.
  bool read_apart() {
    const std::string_view here = line();
    if (here.empty()) return false;
    if (is_asciidoc_comment(here)) {
      out_.ignore(lines_[at_++].whole);
      return true;
    }
    if (is_asciidoc_attribute_entry(here)) {
      while (at_ + 1 < lines_.size() && text(at_).ends_with('\\')) ++at_;
      ++at_;
      return true;
    }
    if (here == "+") {
      is_attached_ = true;
      out_.end_key();
      ++at_;
      return true;
    }
    if (is_asciidoc_macro(here) || is_asciidoc_break(here)) {
      ++at_;
      return true;
    }
    if (!here.starts_with('[') || !here.ends_with(']')) return false;
    if (after_blank_ && !is_attached_) close_lists(base());
    if (here.starts_with("[[")) {
      anchor_ = std::string(here.substr(2, here.find_first_of(",]", 2) - 2));
    } else {
      attributes_.add(here.substr(1, here.size() - 2));
      if (!attributes_.id().empty()) anchor_ = attributes_.id();
    }
    ++at_;
    return true;
  }

  // The line of this fence that ends a block; the page's end when none does.
  std::size_t fence_end(std::size_t from, std::string_view fence) const {
    while (from < lines_.size() && (lines_[from].indent > 0 || text(from) != fence)) ++from;
    return from;
  }

  ByteSpan block_span(std::size_t from, std::size_t end) const {
    return hull(lines_[from].whole, lines_[std::min(end, lines_.size() - 1)].whole);
  }

  std::vector<ByteSpan> whole_lines(std::size_t from, std::size_t end) const {
    std::vector<ByteSpan> out;
    for (; from < end; ++from) out.push_back(lines_[from].whole);
    return out;
  }

  bool read_fenced() {
    const AsciidocFence fence = asciidoc_fence(line());
    if (fence == AsciidocFence::none) return false;
    const std::string_view here = line();
    if (fence == AsciidocFence::container) {
      toggle_container(here);
      return true;
    }
    begin_block();
    const bool markdown = here.starts_with("```");
    const std::size_t end = fence_end(at_ + 1, markdown ? here.substr(0, 3) : here);
    const ByteSpan span = block_span(at_, end);
    const AsciidocAttributes attributes = std::exchange(attributes_, {});
    if (fence == AsciidocFence::code) {
      const std::string_view language = markdown ? here.substr(3) : attributes.at(1);
      out_.add_code(span, whole_lines(at_ + 1, end), language);
    } else if (fence == AsciidocFence::table) {
      if (auto grid = read_asciidoc_table(bytes_, span, whole_lines(at_ + 1, end), here[0], attributes))
        out_.add_table(*std::move(grid));
    } else {
      out_.ignore(span);
    }
    at_ = std::min(end + 1, lines_.size());
    return true;
  }

  void toggle_container(std::string_view fence) {
    ++at_;
    attributes_ = {};
    if (!containers_.empty() && containers_.back().fence == fence) {
      close_lists(base());
      containers_.pop_back();
      out_.close_quote();
      return;
    }
    begin_block();
    containers_.push_back({fence, markers_.size()});
    out_.open_quote();
  }

  // A section's title, on one line or with a line of marks below; `.Title` of a block is a paragraph.
  bool read_title() {
    const std::string_view here = line();
    const AsciidocTitle title = asciidoc_title(here);
    if (title.level > 0) {
      close_lists(base());
      const ByteSpan whole = lines_[at_].text;
      add_heading(title.level, {whole.offset + title.text.offset, title.text.length});
      ++at_;
      return true;
    }
    if (here.empty() || at_ + 1 >= lines_.size() || lines_[at_ + 1].indent > 0) return false;
    if (here.size() > 1 && here[0] == '.' && here[1] != '.' && here[1] != ' ') {
      begin_block();
      out_.add_paragraph({{lines_[at_].text.offset + 1, lines_[at_].text.length - 1}});
      ++at_;
      return true;
    }
    const bool may_be_title = at_ == 0 || lines_[at_ - 1].is_blank() || !anchor_.empty();
    const int level = may_be_title ? asciidoc_underline(text(at_ + 1), display_width(here)) : 0;
    if (level == 0 || asciidoc_item(here).kind != AsciidocItem::Kind::none) return false;
    close_lists(base());
    add_heading(level, lines_[at_].text);
    at_ += 2;
    return true;
  }

  void add_heading(int level, ByteSpan title) {
    std::string anchor = std::exchange(anchor_, {});
    const std::string_view whole = bytes_.substr(title.offset, title.length);
    const std::size_t inside = whole.find("[[");
    if (inside != std::string_view::npos && anchor.empty())
      anchor = std::string(whole.substr(inside + 2, whole.find_first_of(",]", inside + 2) - inside - 2));
    out_.add_heading(lines_[at_].whole.offset, level, title, std::move(anchor));
    attributes_ = {};
  }

  bool read_item() {
    const AsciidocItem item = asciidoc_item(text(at_));
    if (item.kind == AsciidocItem::Kind::none || is_code_style()) return false;
    const auto known = std::find(markers_.begin() + static_cast<std::ptrdiff_t>(base()), markers_.end(), item.marker);
    out_.end_key();
    if (known == markers_.end()) {
      markers_.push_back(item.marker);
      out_.open_list();
    } else {
      close_lists(static_cast<std::size_t>(known - markers_.begin()) + 1);
    }
    out_.next_item();
    is_attached_ = false;
    attributes_ = {};
    const ByteSpan whole = lines_[at_].text;
    if (item.kind == AsciidocItem::Kind::description) out_.set_key({whole.offset + item.term.offset, item.term.length});
    const ByteSpan rest{whole.offset + item.text, whole.length - item.text};
    std::vector<ByteSpan> lines;
    if (rest.length > 0) lines.push_back(rest);
    ++at_;
    // A term's text may begin below it, behind blank lines even.
    if (item.kind == AsciidocItem::Kind::description && lines.empty()) {
      std::size_t next = at_;
      while (next < lines_.size() && lines_[next].is_blank()) ++next;
      if (next >= lines_.size() || !continues_item(next)) return true;
      at_ = next;
    }
    while (at_ < lines_.size() && continues_item(at_)) lines.push_back(lines_[at_++].text);
    out_.add_paragraph(lines);
    return true;
  }

  bool continues_item(std::size_t i) const {
    if (lines_[i].is_blank() || asciidoc_item(text(i)).kind != AsciidocItem::Kind::none) return false;
    return !interrupts(i) && asciidoc_title(text(i)).level == 0;
  }

  // No paragraph goes on here.
  bool interrupts(std::size_t i) const {
    const std::string_view here = text(i);
    if (lines_[i].indent > 0) return false;
    return here == "+" || asciidoc_fence(here) != AsciidocFence::none || is_asciidoc_comment(here) ||
           (here.starts_with('[') && here.ends_with(']') && here.size() > 2) || is_asciidoc_macro(here);
  }

  bool is_code_style() const {
    const std::string_view style = attributes_.at(0);
    return style == "source" || style == "listing" || style == "literal" ||
           (style.empty() && !attributes_.at(1).empty());
  }

  void read_text() {
    const bool is_literal = lines_[at_].indent > 0;
    const bool is_code = is_literal || is_code_style();
    // What is indented below an item belongs to it.
    if (is_literal && !markers_.empty()) is_attached_ = true;
    begin_block();
    const std::size_t from = at_;
    std::vector<ByteSpan> lines;
    do {
      lines.push_back(lines_[at_].text);
      ++at_;
    } while (at_ < lines_.size() && !lines_[at_].is_blank() && !interrupts(at_));
    const AsciidocAttributes attributes = std::exchange(attributes_, {});
    if (is_code) {
      out_.add_code(block_span(from, at_ - 1), whole_lines(from, at_), attributes.at(1));
      return;
    }
    const std::size_t label = asciidoc_label(bytes_.substr(lines[0].offset, lines[0].length));
    lines[0] = {lines[0].offset + label, lines[0].length - label};
    out_.add_paragraph(lines);
  }

  std::string_view bytes_;
  std::vector<MarkupLine> lines_;
  BlockWriter out_;
  std::size_t at_ = 0;
  std::vector<std::string> markers_;  // of the lists that are open
  std::vector<Container> containers_;
  AsciidocAttributes attributes_;  // of the next block
  std::string anchor_;             // of the next heading
  bool is_attached_ = false;       // a `+` binds the next block to the item above
  bool after_blank_ = true;
};

}  // namespace

BlockOutline read_asciidoc_outline(const SourceText& page, std::size_t body) {
  return AsciidocOutline(page, body).read();
}

}  // namespace doczone::extractor
