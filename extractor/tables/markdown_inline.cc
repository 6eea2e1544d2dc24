#include "extractor/tables/markdown_inline.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <set>
#include <tuple>
#include <vector>

#include "extractor/tables/footnote_mark.h"
#include "extractor/tables/html_tokens.h"
#include "model/ascii.h"
#include "model/unicode.h"

namespace doczone::extractor {
namespace {

struct InlinePiece {
  enum class Kind { text, code, line_break, delimiter, span, lookup, span_end };
  Kind kind = Kind::text;
  ByteSpan span;
  // Of a delimiter run:
  char mark = '\0';
  bool can_open = false;
  bool can_close = false;
  std::size_t original = 0;  // its length before any of it was used
};

bool is_punctuation(char32_t c) {
  return (c < 0x80 && c > 0x20 && !is_ascii_alnum(static_cast<char>(c))) || (c >= 0x2010 && c <= 0x2027) ||
         (c >= 0x2030 && c <= 0x205E) || (c >= 0x3001 && c <= 0x3003) || (c >= 0x3008 && c <= 0x3011) ||
         (c >= 0xFF01 && c <= 0xFF0F) || (c >= 0xFF1A && c <= 0xFF20) || c == 0xAB || c == 0xBB || c == 0xA1 ||
         c == 0xBF || c == 0xB7;
}

constexpr std::array<bool, 256> kBeginsMarkup = [] {
  std::array<bool, 256> out{};
  for (const char c : std::string_view("\\`<*_[!]")) out[static_cast<unsigned char>(c)] = true;
  return out;
}();

class InlineScanner {
 public:
  InlineScanner(std::string_view page, ByteSpan span)
      : page_(page), text_(page.substr(span.offset, span.length)), base_(span.offset) {}

  void run(BilingualText& out) {
    cut();
    resolve_emphasis();
    for (const InlinePiece& piece : pieces_) append(piece, out);
  }

 private:
  void append(const InlinePiece& piece, BilingualText& out) const {
    CellText& text = out.depth > 0 ? *out.source : *out.text;
    switch (piece.kind) {
      case InlinePiece::Kind::text:
        text.append(page_, piece.span, Markup::markdown);
        break;
      case InlinePiece::Kind::code:
        text.append_code(page_, piece.span);
        break;
      case InlinePiece::Kind::line_break:
        text.break_line();
        break;
      case InlinePiece::Kind::delimiter:
        if (piece.span.length > 0) text.append(page_, piece.span, Markup::markdown);
        break;
      case InlinePiece::Kind::lookup:
        // The blank between two sentences stands between the page's own. In cells, a name may be cut in two.
        if (out.depth == 0 && out.is_running_text) out.source->append_decoded(" ", piece.span, Markup::markdown);
        ++out.depth;
        break;
      case InlinePiece::Kind::span:
        if (out.depth > 0) ++out.depth;
        break;
      case InlinePiece::Kind::span_end:
        if (out.depth > 0) --out.depth;
        break;
    }
  }

  void cut() {
    std::size_t plain = 0;  // start of the text that is not yet in a piece
    std::size_t at = 0;
    const auto flush = [&](std::size_t to) {
      if (to > plain) pieces_.push_back({InlinePiece::Kind::text, {base_ + plain, to - plain}, '\0', false, false, 0});
    };
    std::vector<InlinePiece> found;
    while (true) {
      while (at < text_.size() && !kBeginsMarkup[static_cast<unsigned char>(text_[at])]) ++at;
      if (at >= text_.size()) break;
      const char c = text_[at];
      if (c == '\\') {
        at += 2;
        continue;
      }
      found.clear();
      const std::size_t taken = c == '`'               ? code_span(at, found)
                                : c == '<'             ? tag(at, found)
                                : c == '*' || c == '_' ? delimiter(at, found)
                                                       : link(at);
      if (taken > 0) {
        flush(at);
        pieces_.insert(pieces_.end(), found.begin(), found.end());
        plain = at + taken;
      }
      at += std::max<std::size_t>(taken, 1);
    }
    flush(text_.size());
  }

  // A run of backticks up to the next run of the same length.
  std::size_t code_span(std::size_t at, std::vector<InlinePiece>& out) {
    const std::size_t ticks = std::min(text_.find_first_not_of('`', at), text_.size()) - at;
    const std::size_t end = next_run_of_ticks(at);
    if (end == std::string_view::npos) {
      // No partner: the whole run is text.
      out.push_back({InlinePiece::Kind::text, {base_ + at, ticks}, '\0', false, false, 0});
      return ticks;
    }
    std::size_t from = at + ticks;
    std::size_t to = end;
    const bool padded = to - from > 2 && text_[from] == ' ' && text_[to - 1] == ' ';
    if (padded) ++from, --to;
    out.push_back({InlinePiece::Kind::code, {base_ + from, to - from}, '\0', false, false, 0});
    return end + ticks - at;
  }

  // Behind the code span that begins here, or behind the run of backticks when none does.
  std::size_t behind_ticks(std::size_t at) {
    const std::size_t behind = std::min(text_.find_first_not_of('`', at), text_.size());
    const std::size_t end = next_run_of_ticks(at);
    return end == std::string_view::npos ? behind : end + (behind - at);
  }

  // Where the next run of backticks as long as the one at `at` stands. All runs are found at once: a search for each
  // would not be linear.
  std::size_t next_run_of_ticks(std::size_t at) {
    if (!ticks_found_) {
      ticks_found_ = true;
      for (std::size_t from = text_.find('`', at); from != std::string_view::npos;) {
        const std::size_t end = std::min(text_.find_first_not_of('`', from), text_.size());
        runs_of_ticks_[end - from].push_back(from);
        from = text_.find('`', end);
      }
    }
    const std::size_t ticks = std::min(text_.find_first_not_of('`', at), text_.size()) - at;
    const std::vector<std::size_t>& runs = runs_of_ticks_[ticks];
    const auto next = std::upper_bound(runs.begin(), runs.end(), at);
    return next == runs.end() ? std::string_view::npos : *next;
  }

  std::size_t tag(std::size_t at, std::vector<InlinePiece>& out) {
    // Nothing closes it: said once for all that follow.
    if (text_.substr(at).starts_with("<!--") ? at + 4 > last("-->", last_comment_end_) : at > last(">", last_tag_end_))
      return 0;
    HtmlTokenizer tokens(page_.substr(0, base_ + text_.size()), {base_ + at, text_.size() - at});
    HtmlToken token;
    if (!tokens.next(token) || token.kind == HtmlToken::Kind::text) return 0;
    if (page_[token.span.end() - 1] != '>') return 0;
    if (equal_ignoring_ascii_case(token.name, "br"))
      out.push_back({InlinePiece::Kind::line_break, {}, '\0', false, false, 0});
    if (equal_ignoring_ascii_case(token.name, "span") && !token.self_closing)
      out.push_back({kind_of_span(token), token.span, '\0', false, false, 0});
    return token.span.length + (equal_ignoring_ascii_case(token.name, "sup") ? length_of_footnote(at, token) : 0);
  }

  // Of the mark behind the tag at `at`, where it stands behind a name; else 0.
  std::size_t length_of_footnote(std::size_t at, const HtmlToken& tag) const {
    static constexpr std::size_t kNear = 12;  // bytes
    if (tag.kind != HtmlToken::Kind::start_tag) return 0;
    const std::string_view raised = text_.substr(at + tag.span.length, kNear);
    const std::size_t length = std::min(raised.find('<'), raised.size());
    return length < raised.size() && is_footnote_mark(raised.substr(0, length), text_.substr(0, at)) ? length : 0;
  }

  InlinePiece::Kind kind_of_span(const HtmlToken& token) const {
    if (token.kind == HtmlToken::Kind::end_tag) return InlinePiece::Kind::span_end;
    const std::string_view attributes = page_.substr(token.attributes.offset, token.attributes.length);
    return html_attribute(attributes, "class") == "sxs-lookup" ? InlinePiece::Kind::lookup : InlinePiece::Kind::span;
  }

  std::size_t delimiter(std::size_t at, std::vector<InlinePiece>& out) {
    const char mark = text_[at];
    std::size_t length = 1;
    while (at + length < text_.size() && text_[at + length] == mark) ++length;
    const char32_t before = at == 0 ? U' ' : code_point_before(text_, at);
    const char32_t after = at + length < text_.size() ? decode_code_point(text_.substr(at + length)).value : U' ';
    const bool space_before = is_white_space(before);
    const bool space_after = is_white_space(after);
    const bool left = !space_after && (!is_punctuation(after) || space_before || is_punctuation(before));
    const bool right = !space_before && (!is_punctuation(before) || space_after || is_punctuation(after));
    InlinePiece piece{InlinePiece::Kind::delimiter, {base_ + at, length}, mark, left, right, length};
    if (mark == '_') {
      piece.can_open = left && (!right || is_punctuation(before));
      piece.can_close = right && (!left || is_punctuation(after));
    }
    out.push_back(piece);
    return length;
  }

  // `[label](address)`, `![label](address)`: the label is read like other text, the address is dropped. What is taken
  // is the opening bracket, or the closing one with the address.
  std::size_t link(std::size_t at) {
    if (!links_found_) find_links();
    if (text_[at] == ']') {
      const auto found = addresses_.find(at);
      return found == addresses_.end() ? 0 : found->second - at;
    }
    const std::size_t open = text_[at] == '!' ? at + 1 : at;
    return labels_.count(open) > 0 ? open + 1 - at : 0;
  }

  // All brackets are paired at once: looking for the partner of each would not be linear.
  void find_links() {
    links_found_ = true;
    if (text_.find("](") == std::string_view::npos) return;
    std::vector<std::size_t> square;
    std::vector<std::size_t> round;
    std::map<std::size_t, std::size_t> label_of;  // by the bracket of the address
    for (std::size_t at = 0; at < text_.size(); ++at) {
      switch (text_[at]) {
        case '\\':
          ++at;
          break;
        case '`':
          at = behind_ticks(at) - 1;
          break;
        case '[':
          square.push_back(at);
          break;
        case '(':
          round.push_back(at);
          break;
        case ']':
          if (square.empty()) break;
          if (at + 1 < text_.size() && text_[at + 1] == '(') label_of[at + 1] = square.back();
          square.pop_back();
          break;
        case ')':
          if (round.empty()) break;
          if (const auto label = label_of.find(round.back()); label != label_of.end()) {
            labels_.insert(label->second);
            addresses_[label->first - 1] = at + 1;
          }
          round.pop_back();
          break;
        default:
          break;
      }
    }
  }

  // CommonMark's "process emphasis": every closer looks back for the nearest opener of its kind.
  void resolve_emphasis() {
    std::vector<std::size_t> openers;
    // Openers below have been tried in vain for a closer of this kind: what keeps it linear.
    std::map<std::tuple<char, bool, std::size_t>, std::size_t> tried;
    for (std::size_t i = 0; i < pieces_.size(); ++i) {
      InlinePiece& closer = pieces_[i];
      if (closer.kind != InlinePiece::Kind::delimiter) continue;
      while (closer.can_close && closer.span.length > 0) {
        std::size_t& bottom = tried[{closer.mark, closer.can_open, closer.original % 3}];
        std::size_t found = openers.size();
        while (found > bottom && !fits(pieces_[openers[found - 1]], closer)) --found;
        if (found <= bottom) {
          bottom = openers.size();
          break;
        }
        InlinePiece& opener = pieces_[openers[found - 1]];
        const std::size_t used = opener.span.length >= 2 && closer.span.length >= 2 ? 2 : 1;
        opener.span.length -= used;
        closer.span.offset += used;
        closer.span.length -= used;
        openers.resize(opener.span.length > 0 ? found : found - 1);
        for (auto& [kind, index] : tried) index = std::min(index, openers.size());
      }
      if (closer.can_open && closer.span.length > 0) openers.push_back(i);
    }
  }

  static bool fits(const InlinePiece& opener, const InlinePiece& closer) {
    if (opener.mark != closer.mark || opener.span.length == 0) return false;
    // The rule of three: a run that could do both pairs only with a run whose length does not make a multiple of three
    // with its own.
    const bool both = (opener.can_open && opener.can_close) || (closer.can_open && closer.can_close);
    return !both || (opener.original + closer.original) % 3 != 0 ||
           (opener.original % 3 == 0 && closer.original % 3 == 0);
  }

  // Where this stands for the last time; 0 when it does not. Most texts have no tag, and nobody asks.
  std::size_t last(std::string_view what, std::optional<std::size_t>& found) const {
    if (!found) {
      const std::size_t at = text_.rfind(what);
      found = at == std::string_view::npos ? 0 : at;
    }
    return *found;
  }

  std::string_view page_;
  std::string_view text_;
  std::size_t base_;
  std::vector<InlinePiece> pieces_;
  std::optional<std::size_t> last_tag_end_, last_comment_end_;
  bool ticks_found_ = false;
  std::map<std::size_t, std::vector<std::size_t>> runs_of_ticks_;  // by length
  bool links_found_ = false;
  std::set<std::size_t> labels_;                  // brackets that open the label of a link
  std::map<std::size_t, std::size_t> addresses_;  // brackets that close one: where its address ends
};

}  // namespace

void append_markdown_inline(BilingualText& out, std::string_view page, ByteSpan span) {
  InlineScanner(page, span).run(out);
}

}  // namespace doczone::extractor
