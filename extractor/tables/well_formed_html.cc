#include "extractor/tables/well_formed_html.h"

#include <algorithm>
#include <array>

#include "extractor/tables/html_tokens.h"
#include "model/unicode.h"

namespace doczone::extractor {
namespace {

constexpr std::array<std::string_view, 14> kVoid{"area",  "base", "br",   "col",   "embed",  "hr",    "img",
                                                 "input", "link", "meta", "param", "source", "track", "wbr"};

bool is_void(std::string_view name) {
  return std::find(kVoid.begin(), kVoid.end(), name) != kVoid.end();
}
bool is_cell(std::string_view name) {
  return name == "td" || name == "th";
}
bool is_row_group(std::string_view name) {
  return name == "thead" || name == "tbody" || name == "tfoot";
}
bool is_table_part(std::string_view name) {
  return is_cell(name) || is_row_group(name) || name == "tr" || name == "table" || name == "caption" ||
         name == "colgroup";
}

}  // namespace

class HtmlCloser {
 public:
  explicit HtmlCloser(std::string_view page) : page_(page) {}

  WellFormedHtml run(ByteSpan fragment) {
    out_.xml_ = "<fragment>";
    HtmlTokenizer tokens(page_, fragment);
    HtmlToken token;
    while (tokens.next(token)) {
      switch (token.kind) {
        case HtmlToken::Kind::text:
          add_text(token.span);
          break;
        case HtmlToken::Kind::start_tag:
          open(token);
          break;
        case HtmlToken::Kind::end_tag:
          close(ascii_lower(token.name));
          break;
        case HtmlToken::Kind::comment:
          break;
      }
    }
    while (!stack_.empty()) pop();
    out_.xml_ += "</fragment>";
    return std::move(out_);
  }

 private:
  void add_text(ByteSpan span) {
    // White space between rows and cells is no content; text there is kept where it stands, as browsers would move it.
    std::size_t at = span.offset;
    while (at < span.end()) {
      const std::size_t line_end = std::min(page_.substr(0, span.end()).find('\n', at), span.end());
      std::size_t from = at;
      // Inside a fragment that blank lines have opened to Markdown, `> ` in front of a line is a quote mark.
      const bool line_start = at == 0 || page_[at - 1] == '\n';
      while (line_start && from < line_end && (page_[from] == ' ' || page_[from] == '>')) ++from;
      if (line_start && page_.substr(at, from - at).find('>') == std::string_view::npos) from = at;
      add_piece({from, std::min(line_end + 1, span.end()) - from});
      at = line_end + 1;
    }
  }

  void add_piece(ByteSpan span) {
    if (span.length == 0) return;
    const bool goes_on = !out_.segments_.empty() &&
                         out_.segments_.back().page + (out_.xml_.size() - out_.segments_.back().xml) == span.offset;
    if (!goes_on || last_was_markup_) out_.segments_.push_back({out_.xml_.size(), span.offset});
    last_was_markup_ = false;
    for (const char c : page_.substr(span.offset, span.length)) {
      // Only the length counts: readers take the bytes from the page.
      out_.xml_ += c == '<' || c == '&' || c == '\0' || c == ']' ? '?' : c;
    }
  }

  void open(const HtmlToken& token) {
    const std::string name = ascii_lower(token.name);
    close_implied(name);
    if (is_void(name)) return add_void(name);
    if (name == "tr" && innermost({"table"}, {}) == kNone) return;  // a row outside any table
    if (is_cell(name)) {
      if (innermost({"table"}, {}) == kNone) return;
      if (innermost({"tr"}, {"table"}) == kNone) push("tr", token);
    }
    if (depth_left_out_ > 0 || stack_.size() >= kMaxHtmlDepth) {
      if (!token.self_closing) ++depth_left_out_;
      out_.is_cut_ = true;
      return;
    }
    push(name, token);
    if (token.self_closing && !is_table_part(name)) pop();
  }

  // What an opening tag ends without saying so. A part of a table ends all that stands between it and the part it
  // belongs to.
  void close_implied(std::string_view name) {
    if (is_cell(name)) return pop_above(innermost({"tr", "thead", "tbody", "tfoot", "table"}, {}));
    if (name == "tr") return pop_above(innermost({"thead", "tbody", "tfoot", "table"}, {}));
    if (is_row_group(name)) return pop_above(innermost({"table"}, {}));
    if (name == "table" && !stack_.empty() && innermost({"td", "th", "caption"}, {"table"}) == kNone) {
      return pop_to(innermost({"table"}, {}));  // a table inside a table but outside its cells ends the outer one
    }
    if (name == "li") return pop_to(innermost({"li"}, {"ul", "ol", "td", "th", "table"}));
    if (name == "p") return pop_to(innermost({"p"}, {"td", "th", "table", "li", "div"}));
  }

  void close(const std::string& name) {
    if (depth_left_out_ > 0 && !is_table_part(name)) {
      --depth_left_out_;
      return;
    }
    if (name == "br") return add_void("br");
    if (is_table_part(name)) {
      depth_left_out_ = 0;
      if (name == "table") return pop_to(innermost({"table"}, {}));
      return pop_to(innermost({name}, {"table"}));
    }
    pop_to(innermost({name}, {"td", "th", "table"}));
  }

  void add_void(std::string_view name) {
    last_was_markup_ = true;
    if (name == "br" || name == "hr") out_.xml_.append("<").append(name).append("/>");
  }

  void push(const std::string& name, const HtmlToken& token) {
    last_was_markup_ = true;
    const std::string_view attributes = page_.substr(token.attributes.offset, token.attributes.length);
    out_.xml_ += "<" + name + " at=\"" + std::to_string(token.span.offset) + "\"";
    for (const std::string_view wanted : {"colspan", "rowspan", "class"}) {
      const std::string_view value = html_attribute(attributes, wanted);
      if (value.empty()) continue;
      out_.xml_.append(" ").append(wanted).append("=\"");
      for (const char c : value) out_.xml_ += is_ascii_alnum(c) || c == '-' || c == '_' ? c : ' ';
      out_.xml_ += '"';
    }
    out_.xml_ += '>';
    stack_.push_back(name);
  }

  void pop() {
    last_was_markup_ = true;
    out_.xml_ += "</" + stack_.back() + ">";
    stack_.pop_back();
  }

  // Ends everything down to and including the element at this index; nothing for kNone.
  void pop_to(std::size_t index) {
    while (index != kNone && stack_.size() > index) pop();
  }

  // Ends everything above the element at this index, which stays open; nothing for kNone.
  void pop_above(std::size_t index) {
    while (index != kNone && stack_.size() > index + 1) pop();
  }

  // The innermost open element of these names, looked for up to (not beyond) the first of `limits`.
  std::size_t innermost(std::initializer_list<std::string_view> names,
                        std::initializer_list<std::string_view> limits) const {
    for (std::size_t i = stack_.size(); i-- > 0;) {
      if (std::find(names.begin(), names.end(), stack_[i]) != names.end()) return i;
      if (std::find(limits.begin(), limits.end(), stack_[i]) != limits.end()) return kNone;
    }
    return kNone;
  }

  static constexpr std::size_t kNone = static_cast<std::size_t>(-1);

  std::string_view page_;
  WellFormedHtml out_;
  std::vector<std::string> stack_;
  bool last_was_markup_ = true;
  std::size_t depth_left_out_ = 0;  // opened elements that are too deep to be kept
};

ByteSpan WellFormedHtml::page_span(std::size_t xml_offset, std::size_t length) const {
  const auto after = std::upper_bound(segments_.begin(), segments_.end(), xml_offset,
                                      [](std::size_t at, const Segment& s) { return at < s.xml; });
  const Segment& segment = *(after - 1);
  if (after != segments_.end()) length = std::min(length, after->xml - xml_offset);
  return {segment.page + (xml_offset - segment.xml), length};
}

WellFormedHtml make_well_formed(std::string_view page, ByteSpan fragment) {
  return HtmlCloser(page).run(fragment);
}

}  // namespace doczone::extractor
