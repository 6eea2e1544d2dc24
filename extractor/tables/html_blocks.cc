#include "extractor/tables/html_blocks.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "extractor/tables/bilingual_spans.h"
#include "extractor/tables/html_tokens.h"
#include "model/ascii.h"

namespace doczone::extractor {
namespace {

template <std::size_t kSize>
bool is_one_of(const std::array<std::string_view, kSize>& names, std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

bool is_hidden(std::string_view name) {
  static constexpr std::array<std::string_view, 16> kNames{"head", "script", "style", "nav",     "table", "template",
                                                           "svg",  "select", "title", "h1",      "h2",    "h3",
                                                           "h4",   "h5",     "h6",    "textarea"};
  return is_one_of(kNames, name);
}

bool is_list(std::string_view name) {
  return name == "ul" || name == "ol" || name == "dl";
}

bool is_inline(std::string_view name) {
  static constexpr std::array<std::string_view, 40> kNames{
      "a",      "abbr",   "acronym", "b",    "bdi",  "bdo", "big", "cite", "code",  "data",
      "del",    "dfn",    "em",      "font", "i",    "img", "ins", "kbd",  "label", "map",
      "mark",   "object", "q",       "ruby", "rp",   "rt",  "s",   "samp", "small", "span",
      "strike", "strong", "sub",     "sup",  "time", "tt",  "u",   "var",  "wbr",   "button"};
  return is_one_of(kNames, name);
}

bool is_blank(std::string_view text) {
  return std::all_of(text.begin(), text.end(), is_ascii_space);
}

class HtmlBlocks {
 public:
  HtmlBlocks(std::string_view page, const HtmlPlace& place, std::vector<Block>& blocks)
      : page_(page), place_(place), lists_(place.lists), blocks_(blocks) {}

  std::size_t read(ByteSpan fragment) {
    HtmlTokenizer tokens(page_, fragment);
    for (HtmlToken token; tokens.next(token);) {
      const std::string name = ascii_lower(token.name);
      if (!hidden_.empty()) {
        pass_hidden(token, name);
      } else if (token.kind == HtmlToken::Kind::text) {
        append(token.span);
      } else if (token.kind == HtmlToken::Kind::start_tag) {
        open_tag(token, name);
      } else if (token.kind == HtmlToken::Kind::end_tag) {
        close_tag(token, name);
      }
    }
    if (hidden_ == "pre") add_code({code_from_, fragment.end() - code_from_});
    flush();
    return lists_;
  }

 private:
  struct OpenList {
    std::size_t number = 0;
    std::size_t items = 0;
  };

  void pass_hidden(const HtmlToken& token, const std::string& name) {
    if (name != hidden_) return;
    if (token.kind == HtmlToken::Kind::start_tag && !token.self_closing) ++hidden_depth_;
    if (token.kind != HtmlToken::Kind::end_tag || --hidden_depth_ > 0) return;
    if (hidden_ == "pre") add_code({code_from_, token.span.offset - code_from_});
    hidden_.clear();
  }

  void hide(const HtmlToken& token, const std::string& name) {
    flush();
    hidden_ = name;
    hidden_depth_ = 1;
    code_from_ = token.span.end();
  }

  void append(ByteSpan span) {
    if (term_ends_ && is_blank(page_.substr(span.offset, span.length))) return;
    (spans_.is_in_source() ? source_text_ : text_).append(page_, span);
  }

  void open_tag(const HtmlToken& token, const std::string& name) {
    if (is_hidden(name) || name == "pre") return hide(token, name);
    const bool was_in_source = spans_.is_in_source();
    if (spans_.pass(page_, token)) {
      // The blank between two sentences stands between the page's own.
      if (!was_in_source && spans_.is_in_source()) source_text_.append_decoded(" ", token.span, Markup::html);
      return;
    }
    if (name == "br") return break_line();
    if (name == "dd") return define(token);
    if (is_inline(name)) return;
    if (is_definition_ && text_is_term()) return;  // `<dd><p>`
    flush();
    if (is_list(name)) open_.push_back({++lists_, 0});
    if ((name == "li" || name == "dt") && !open_.empty()) ++open_.back().items;
    if (name == "blockquote") ++quotes_;
    is_term_ = name == "dt";
  }

  void close_tag(const HtmlToken& token, const std::string& name) {
    if (spans_.pass(page_, token)) return;
    if (is_inline(name) || name == "br") return;
    if (name == "dt" && !text_.empty()) {
      term_ends_ = true;
      term_end_ = token.span.offset;
      return;
    }
    flush();
    if (is_list(name) && !open_.empty()) open_.pop_back();
    if (name == "blockquote" && quotes_ > 0) --quotes_;
  }

  // What lies between a term and its definition stands for the colon that other pages write.
  void define(const HtmlToken& token) {
    if (!is_term_ || text_.empty()) return flush();
    if (!term_ends_) term_end_ = token.span.offset;
    is_term_ = term_ends_ = false;
    is_definition_ = true;
    const ByteSpan between{term_end_, token.span.end() - term_end_};
    append_colon(text_, between);
    if (!source_text_.empty()) append_colon(source_text_, between);
    term_size_ = text_.text().size();
  }

  static void append_colon(CellText& text, ByteSpan between) {
    // A term that holds a colon would put the implied one into a value.
    const bool has_colon = text.text().find(':') != std::string::npos || text.text().ends_with("：");
    text.append_implied(has_colon ? " " : ": ", between);
  }

  bool text_is_term() const { return text_.text().size() == term_size_; }

  void break_line() {
    if (!spans_.is_in_source()) text_.break_line();
    source_text_.break_line();
  }

  Block block(Block::Kind kind, ByteSpan span) const {
    Block out;
    out.kind = kind;
    out.span = span;
    out.depth = place_.depth + open_.size() + quotes_;
    out.list = open_.empty() ? place_.list : open_.back().number;
    out.item = open_.empty() ? place_.item : open_.back().items;
    return out;
  }

  void flush() {
    break_line();
    if (!text_.empty()) {
      Block out = block(Block::Kind::paragraph, text_.source_span(0, text_.text().size()));
      out.text = std::move(text_);
      out.source_text = std::move(source_text_);
      blocks_.push_back(std::move(out));
    }
    text_ = {};
    source_text_ = {};
    is_term_ = term_ends_ = is_definition_ = false;
  }

  // `<pre><code>…</code></pre>`: the tags around the code are none of its lines.
  ByteSpan without_code_tag(ByteSpan inside) const {
    HtmlToken token;
    HtmlTokenizer tokens(page_, inside);
    if (tokens.next(token) && token.kind == HtmlToken::Kind::start_tag && ascii_lower(token.name) == "code") {
      inside = {token.span.end(), inside.end() - token.span.end()};
    }
    std::string_view text = page_.substr(inside.offset, inside.length);
    while (!text.empty() && is_ascii_space(text.back())) text.remove_suffix(1);
    if (text.ends_with("</code>")) text.remove_suffix(std::string_view("</code>").size());
    return {inside.offset, text.size()};
  }

  void add_code(ByteSpan inside) {
    Block out = block(Block::Kind::code, inside);
    const ByteSpan code = without_code_tag(inside);
    for (std::size_t at = code.offset; at < code.end();) {
      const std::size_t end = std::min(page_.find('\n', at), code.end());
      out.lines.push_back({at, end - at});
      at = end + 1;
    }
    split_bilingual_code(page_, out);
    keep_as_seen(out.lines);
    keep_as_seen(out.source_lines);
    if (!out.lines.empty()) blocks_.push_back(std::move(out));
  }

  // Without the indentation of all, and without what a reader sees otherwise than the page's bytes have it.
  void keep_as_seen(std::vector<ByteSpan>& lines) const {
    std::size_t indentation = std::string_view::npos;
    for (ByteSpan& span : lines) {
      const std::string_view line = page_.substr(span.offset, span.length);
      if (!is_blank(line)) indentation = std::min(indentation, line.find_first_not_of(" \t"));
      if (!is_as_seen(line)) span.length = 0;
    }
    for (ByteSpan& line : lines) {
      const std::size_t cut = std::min(indentation, line.length);
      line = {line.offset + cut, line.length - cut};
    }
  }

  static bool is_as_seen(std::string_view line) {
    if (line.find('&') != std::string_view::npos) return false;
    HtmlToken token;
    HtmlTokenizer tokens(line, {0, line.size()});
    while (tokens.next(token)) {
      if (token.kind != HtmlToken::Kind::text) return false;
    }
    return true;
  }

  std::string_view page_;
  HtmlPlace place_;
  std::size_t lists_;
  std::vector<Block>& blocks_;
  std::vector<OpenList> open_;
  std::size_t quotes_ = 0;
  std::string hidden_;  // the element that we are inside of, and that shows no text
  std::size_t hidden_depth_ = 0;
  std::size_t code_from_ = 0;
  BilingualSpans spans_;
  CellText text_;
  CellText source_text_;
  bool is_term_ = false;        // the text is of a term
  bool term_ends_ = false;      // `</dt>` was passed, and `<dd>` was not
  bool is_definition_ = false;  // the text is of a term and its definition
  std::size_t term_end_ = 0;    // byte of the page
  std::size_t term_size_ = 0;   // of the text up to the definition
};

}  // namespace

std::size_t read_html_blocks(std::string_view page, ByteSpan fragment, const HtmlPlace& place,
                             std::vector<Block>& blocks) {
  return HtmlBlocks(page, place, blocks).read(fragment);
}

}  // namespace doczone::extractor
