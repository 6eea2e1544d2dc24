#include "extractor/forms/line_tokens.h"

#include <algorithm>
#include <array>
#include <utility>

#include "model/ascii.h"
#include "model/name_template.h"

namespace doczone::extractor {
namespace {

constexpr std::string_view kNoBreakSpace = "\u00A0";

std::size_t blank_length(std::string_view rest) {
  if (rest.starts_with(kNoBreakSpace)) return kNoBreakSpace.size();
  return !rest.empty() && is_ascii_space(rest[0]) ? 1 : 0;
}

// U+2500 to U+257F.
bool is_box_drawing(std::string_view word) {
  while (word.size() >= 3 && word[0] == '\xE2' && (word[1] == '\x94' || word[1] == '\x95')) word.remove_prefix(3);
  return word.empty();
}

// `<1>` and circled digits at the end of a line refer to a list below the block.
bool is_callout(std::string_view word) {
  if (word.size() > 2 && word.size() <= 4 && word.starts_with('<') && word.ends_with('>'))
    return std::all_of(word.begin() + 1, word.end() - 1, is_ascii_digit);
  return word.size() == 3 && (word.starts_with("\xE2\x91") || (word >= "\u2776" && word <= "\u2793"));
}

// Tags of a policy go on behind a semicolon: `v=DKIM1 ; k=rsa`.
bool goes_on_as_tag(std::string_view rest) {
  rest.remove_prefix(1);
  while (const std::size_t length = blank_length(rest)) rest.remove_prefix(length);
  const auto end = std::find_if_not(rest.begin(), rest.end(), is_ascii_alnum);
  return rest.empty() || (end != rest.begin() && end != rest.end() && *end == '=');
}

class LineReader {
 public:
  LineReader(std::string_view page, ByteSpan line) : page_(page.substr(0, line.end())), line_(line), at_(line.offset) {}

  LineTokens read() {
    out_.leading_blank = blank_length(rest()) > 0;
    while (true) {
      skip_blanks();
      if (rest().empty()) break;
      if (begins_remark()) {
        out_.remark = {at_, line_.end() - at_};
        break;
      }
      read_token();
    }
    if (!out_.tokens.empty() && is_callout(out_.tokens.back().text)) {
      if (out_.remark.length == 0) out_.remark = out_.tokens.back().span;
      out_.tokens.pop_back();
    }
    return std::move(out_);
  }

 private:
  std::string_view rest() const { return page_.substr(at_); }

  bool begins_remark() const {
    const std::string_view text = rest();
    if (text[0] == ';') return !in_policy_ || !goes_on_as_tag(text);
    if (text[0] == '#' || text.starts_with("//")) return true;
    return text.starts_with("（") || text.starts_with("<-") || text.starts_with("←") || text.starts_with("<=");
  }

  void skip_blanks() {
    std::size_t blanks = 0;
    for (std::size_t length = 0; (length = blank_length(rest())) > 0; at_ += length) {
      ++blanks;
      apart_ = apart_ || page_[at_] == '\t' || blanks > 1;
    }
  }

  void add(LineToken::Kind kind, ByteSpan span, std::size_t mark = 0) {
    const std::size_t end = std::min(span.end() + mark, line_.end());
    const ByteSpan outer{span.offset - mark, end - span.offset + mark};
    out_.tokens.push_back({kind, page_.substr(span.offset, span.length), span, outer, apart_});
    apart_ = false;
  }

  void read_token() {
    const char c = page_[at_];
    const std::size_t mark = quote_length(rest());
    if (mark > 0) {
      const std::size_t close = closing_quote(mark);
      add(LineToken::Kind::quoted, {at_ + mark, close - at_ - mark}, mark);
      at_ = std::min(close + mark, line_.end());
    } else if (c == '(' || c == ')') {
      add(c == '(' ? LineToken::Kind::open : LineToken::Kind::close, {at_, 1});
      ++at_;
    } else {
      const std::size_t end = word_end();
      const std::string_view word = page_.substr(at_, end - at_);
      if (is_separator(word)) {
        apart_ = true;
      } else {
        add(LineToken::Kind::word, {at_, end - at_});
      }
      in_policy_ = in_policy_ || word.starts_with("v=");
      at_ = end;
    }
  }

  // `"`, and what word processors make of it; an apostrophe only where another one closes the line.
  std::size_t quote_length(std::string_view text) const {
    if (text[0] == '"') return 1;
    if (text[0] == '\'') return text.size() > 1 && text.find('\'', 1) != std::string_view::npos ? 1 : 0;
    return text.starts_with("“") || text.starts_with("”") || text.starts_with("„") ? std::string_view("“").size() : 0;
  }

  // Where no quote closes, the string ends with the line.
  std::size_t closing_quote(std::size_t mark) const {
    std::size_t at = at_ + mark;
    while (at < line_.end() && !closes(page_.substr(at), mark)) at += page_[at] == '\\' ? 2 : 1;
    return std::min(at, line_.end());
  }
  bool closes(std::string_view text, std::size_t mark) const {
    return mark == 1 ? text[0] == page_[at_] : text.starts_with("”") || text.starts_with("“");
  }

  std::size_t word_end() const {
    std::size_t at = at_;
    while (at < line_.end()) {
      const std::string_view text = page_.substr(at);
      if (const std::size_t length = placeholder_length(text)) {
        at += length;
        continue;
      }
      if (blank_length(text) > 0 || text[0] == '"' || text[0] == ')') break;
      ++at;
    }
    return std::max(at, at_ + 1);
  }

  std::string_view page_;  // up to the line's end
  ByteSpan line_;
  std::size_t at_;
  bool apart_ = false;      // of the next token
  bool in_policy_ = false;  // behind an unquoted `v=`
  LineTokens out_;
};

}  // namespace

bool take_in(const LineToken& next, LineToken& token) {
  if (next.span.offset < token.span.end()) return false;
  token.span = hull(token.span, next.span);
  token.outer = token.span;
  token.text = {token.text.data(), token.span.length};
  return true;
}

bool is_separator(std::string_view word) {
  static constexpr std::array<std::string_view, 12> kSigns{"|",   "→",  "⇒", "⟶", "➜", "->",
                                                           "-->", "=>", "-", "–", "—", "•"};
  return std::find(kSigns.begin(), kSigns.end(), word) != kSigns.end() || is_box_drawing(word);
}

LineTokens read_line_tokens(std::string_view page, ByteSpan line) {
  return LineReader(page, line).read();
}

}  // namespace doczone::extractor
