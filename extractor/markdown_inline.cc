#include "extractor/markdown_inline.h"

#include <algorithm>
#include <vector>

#include "extractor/html_tokens.h"
#include "model/unicode.h"

namespace doczone::extractor {
namespace {

struct Piece {
  enum class Kind { text, code, line_break, delimiter };
  Kind kind = Kind::text;
  ByteSpan span;
  // Of a delimiter run:
  char mark = '\0';
  bool can_open = false;
  bool can_close = false;
  std::size_t original = 0;  // its length before any of it was used
};

bool is_punctuation(char32_t c) {
  return (c < 0x80 && c > 0x20 && !is_ascii_alnum(static_cast<char>(c))) || (c >= 0x2010 && c <= 0x2027) || (c >= 0x2030 && c <= 0x205E) ||
         (c >= 0x3001 && c <= 0x3003) || (c >= 0x3008 && c <= 0x3011) || (c >= 0xFF01 && c <= 0xFF0F) || (c >= 0xFF1A && c <= 0xFF20) || c == 0xAB ||
         c == 0xBB || c == 0xA1 || c == 0xBF || c == 0xB7;
}

char32_t code_point_before(std::string_view text, std::size_t at) {
  if (at == 0) return ' ';
  std::size_t from = at - 1;
  while (from > 0 && at - from < 4 && (static_cast<unsigned char>(text[from]) & 0xC0) == 0x80) --from;
  return decode_code_point(text.substr(from)).value;
}

class InlineScanner {
 public:
  InlineScanner(std::string_view page, ByteSpan span) : page_(page), text_(page.substr(span.offset, span.length)), base_(span.offset) {}

  void run(CellText& out) {
    cut();
    resolve_emphasis();
    for (const Piece& piece : pieces_) {
      switch (piece.kind) {
        case Piece::Kind::text: out.append(page_, piece.span); break;
        case Piece::Kind::code: out.append_code(page_, piece.span); break;
        case Piece::Kind::line_break: out.break_line(); break;
        case Piece::Kind::delimiter:
          if (piece.span.length > 0) out.append(page_, piece.span);
          break;
      }
    }
  }

 private:
  void cut() {
    std::size_t plain = 0;  // start of the text that is not yet in a piece
    std::size_t at = 0;
    const auto flush = [&](std::size_t to) {
      if (to > plain) pieces_.push_back({Piece::Kind::text, {base_ + plain, to - plain}, '\0', false, false, 0});
    };
    while (at < text_.size()) {
      const char c = text_[at];
      std::size_t taken = 0;
      if (c == '\\' && at + 1 < text_.size()) {
        at += 2;
        continue;
      }
      if (c == '`' || c == '<' || c == '*' || c == '_' || c == '[' || c == '!') {
        std::vector<Piece> found;
        taken = c == '`' ? code_span(at, found) : c == '<' ? tag(at, found) : c == '*' || c == '_' ? delimiter(at, found) : link(at, found);
        if (taken > 0) {
          flush(at);
          pieces_.insert(pieces_.end(), found.begin(), found.end());
          plain = at + taken;
        }
      }
      at += std::max<std::size_t>(taken, 1);
    }
    flush(text_.size());
  }

  // A run of backticks up to the next run of the same length.
  std::size_t code_span(std::size_t at, std::vector<Piece>& out) {
    std::size_t ticks = 0;
    while (at + ticks < text_.size() && text_[at + ticks] == '`') ++ticks;
    for (std::size_t end = text_.find('`', at + ticks); end != std::string_view::npos;) {
      std::size_t run = 0;
      while (end + run < text_.size() && text_[end + run] == '`') ++run;
      if (run == ticks) {
        std::size_t from = at + ticks;
        std::size_t to = end;
        const bool padded = to - from > 2 && text_[from] == ' ' && text_[to - 1] == ' ';
        if (padded) ++from, --to;
        out.push_back({Piece::Kind::code, {base_ + from, to - from}, '\0', false, false, 0});
        return end + run - at;
      }
      end = text_.find('`', end + run);
    }
    // No partner: the whole run is text.
    out.push_back({Piece::Kind::text, {base_ + at, ticks}, '\0', false, false, 0});
    return ticks;
  }

  std::size_t tag(std::size_t at, std::vector<Piece>& out) {
    HtmlTokenizer tokens(page_.substr(0, base_ + text_.size()), {base_ + at, text_.size() - at});
    HtmlToken token;
    if (!tokens.next(token) || token.kind == HtmlToken::Kind::text) return 0;
    if (page_[token.span.end() - 1] != '>') return 0;
    if (equal_ignoring_ascii_case(token.name, "br")) out.push_back({Piece::Kind::line_break, {}, '\0', false, false, 0});
    return token.span.length;
  }

  std::size_t delimiter(std::size_t at, std::vector<Piece>& out) {
    const char mark = text_[at];
    std::size_t length = 1;
    while (at + length < text_.size() && text_[at + length] == mark) ++length;
    const char32_t before = code_point_before(text_, at);
    const char32_t after = at + length < text_.size() ? decode_code_point(text_.substr(at + length)).value : U' ';
    const bool space_before = is_white_space(before);
    const bool space_after = is_white_space(after);
    const bool left = !space_after && (!is_punctuation(after) || space_before || is_punctuation(before));
    const bool right = !space_before && (!is_punctuation(before) || space_after || is_punctuation(after));
    Piece piece{Piece::Kind::delimiter, {base_ + at, length}, mark, left, right, length};
    if (mark == '_') {
      piece.can_open = left && (!right || is_punctuation(before));
      piece.can_close = right && (!left || is_punctuation(after));
    }
    out.push_back(piece);
    return length;
  }

  // `[label](address)`, `![label](address)`: the label is read like other text, the address is dropped.
  std::size_t link(std::size_t at, std::vector<Piece>& out) {
    const std::size_t open = text_[at] == '!' ? at + 1 : at;
    if (open >= text_.size() || text_[open] != '[') return 0;
    const std::size_t close = matching(open, '[', ']');
    if (close == std::string_view::npos || close + 1 >= text_.size() || text_[close + 1] != '(') return 0;
    const std::size_t end = matching(close + 1, '(', ')');
    if (end == std::string_view::npos) return 0;
    InlineScanner label(page_, {base_ + open + 1, close - open - 1});
    label.cut();
    out.insert(out.end(), label.pieces_.begin(), label.pieces_.end());
    return end + 1 - at;
  }

  std::size_t matching(std::size_t at, char open, char close) const {
    int depth = 0;
    constexpr std::size_t kLongestLink = 4096;
    const std::size_t end = std::min(text_.size(), at + kLongestLink);
    for (; at < end; ++at) {
      if (text_[at] == '\\') {
        ++at;
      } else if (text_[at] == open) {
        ++depth;
      } else if (text_[at] == close && --depth == 0) {
        return at;
      }
    }
    return std::string_view::npos;
  }

  // CommonMark's "process emphasis": every closer looks back for the nearest opener of its kind.
  void resolve_emphasis() {
    std::vector<std::size_t> openers;
    for (std::size_t i = 0; i < pieces_.size(); ++i) {
      Piece& closer = pieces_[i];
      if (closer.kind != Piece::Kind::delimiter) continue;
      while (closer.can_close && closer.span.length > 0) {
        std::size_t found = openers.size();
        while (found > 0 && !fits(pieces_[openers[found - 1]], closer)) --found;
        if (found == 0) break;
        Piece& opener = pieces_[openers[found - 1]];
        const std::size_t used = opener.span.length >= 2 && closer.span.length >= 2 ? 2 : 1;
        opener.span.length -= used;
        closer.span.offset += used;
        closer.span.length -= used;
        openers.resize(opener.span.length > 0 ? found : found - 1);
      }
      if (closer.can_open && closer.span.length > 0) openers.push_back(i);
    }
  }

  static bool fits(const Piece& opener, const Piece& closer) {
    if (opener.mark != closer.mark || opener.span.length == 0) return false;
    // The rule of three: a run that could do both pairs only with a run whose length does not make a multiple of three with its own.
    const bool both = (opener.can_open && opener.can_close) || (closer.can_open && closer.can_close);
    return !both || (opener.original + closer.original) % 3 != 0 || (opener.original % 3 == 0 && closer.original % 3 == 0);
  }

  std::string_view page_;
  std::string_view text_;
  std::size_t base_;
  std::vector<Piece> pieces_;
};

}  // namespace

void append_markdown_inline(CellText& out, std::string_view page, ByteSpan span) { InlineScanner(page, span).run(out); }

}  // namespace doczone::extractor
