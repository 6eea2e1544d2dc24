#include "extractor/tables/asciidoc_inline.h"

#include <algorithm>
#include <array>
#include <map>
#include <string>
#include <utility>

#include "model/ascii.h"
#include "model/unicode.h"

namespace doczone::extractor {
namespace {

constexpr std::size_t npos = std::string_view::npos;
constexpr std::size_t kLongestTarget = 400;

// Attributes that every page has.
constexpr std::array<std::pair<std::string_view, std::string_view>, 16> kCharacters{{
    {"{empty}", ""},
    {"{blank}", ""},
    {"{zwsp}", ""},
    {"{wj}", ""},
    {"{sp}", " "},
    {"{nbsp}", " "},
    {"{vbar}", "|"},
    {"{asterisk}", "*"},
    {"{plus}", "+"},
    {"{lt}", "<"},
    {"{gt}", ">"},
    {"{amp}", "&"},
    {"{tilde}", "~"},
    {"{caret}", "^"},
    {"{backslash}", "\\"},
    {"{startsb}", "["},
}};

// Macros that show their text, and those that show nothing here.
constexpr std::array<std::string_view, 8> kShown{
    "link:", "xref:", "mailto:", "kbd:", "btn:", "pass:", "indexterm2:", "menu:"};
constexpr std::array<std::string_view, 5> kHidden{"footnote:", "anchor:", "image:", "indexterm:", "icon:"};

bool is_word(char c) {
  return is_ascii_alnum(c) || c == '_' || static_cast<unsigned char>(c) >= 0x80;
}

class AsciidocScanner {
 public:
  AsciidocScanner(std::string_view page, const std::vector<ByteSpan>& lines, LineEnds ends)
      : lines_(page, lines, ends), text_(lines_.text()) {}

  void run(CellText& out) {
    out_ = &out;
    while (at_ < text_.size()) {
      if (!ends_.empty() && ends_.back().at == at_) {
        flush();
        at_ = plain_ = at_ + ends_.back().length;
        if (ends_.back().is_code) --code_;
        ends_.pop_back();
        continue;
      }
      if (!step()) ++at_;
    }
    flush();
  }

 private:
  // Where a mark that was opened is closed.
  struct End {
    std::size_t at = 0;
    std::size_t length = 0;
    bool is_code = false;
  };

  std::string_view rest() const { return text_.substr(at_); }
  std::size_t limit() const { return ends_.empty() ? text_.size() : ends_.back().at; }

  void flush() {
    if (at_ > plain_) lines_.append(*out_, plain_, at_ - plain_, code_ > 0 ? Markup::code : Markup::asciidoc);
    plain_ = at_;
  }

  void skip(std::size_t length) {
    flush();
    at_ = plain_ = at_ + length;
  }

  // Takes what begins here; false when it is text.
  bool step() {
    switch (text_[at_]) {
      case '\\':
        return escape();
      case '*':
      case '_':
      case '`':
      case '#':
        return formatting();
      case '+':
        return passthrough() || hard_break();
      case '{':
        return attribute();
      case '<':
        return reference();
      case '[':
        return bracket();
      case '(':
        return index_term();
      default:
        return is_ascii_alpha(text_[at_]) && (at_ == 0 || !is_word(text_[at_ - 1])) && macro();
    }
  }

  std::size_t next(const std::string& kind, std::string_view mark, std::size_t from, bool is_constrained) {
    const std::size_t end = next_[kind].find(text_, mark, from, [&](std::size_t at) {
      if (!is_constrained) return true;
      if (is_ascii_space(text_[at - 1])) return false;
      return at + 1 >= text_.size() || !is_word(text_[at + 1]);
    });
    return end != npos && end + mark.size() <= limit() ? end : npos;
  }

  // Single marks stand between words, doubled ones anywhere. Returns where the closing one stands, and its length.
  std::pair<std::size_t, std::size_t> closing(std::size_t at) {
    const char mark = text_[at];
    const std::string twice(2, mark);
    if (text_.substr(at).starts_with(twice)) {
      const std::size_t end = next(twice, twice, at + 3, false);
      if (end != npos) return {end, 2};
    }
    const std::string_view apart = mark == '`' ? ";:\"'`}" : ";:}";
    const bool opens = at == 0 || (!is_word(text_[at - 1]) && apart.find(text_[at - 1]) == npos);
    if (!opens || at + 1 >= text_.size() || is_ascii_space(text_[at + 1])) return {npos, 0};
    const std::string once(1, mark);
    return {next(once, once, at + 2, true), 1};
  }

  bool formatting() {
    const char mark = text_[at_];
    const auto [end, length] = closing(at_);
    if (end == npos) return false;
    // `+text+` in monospaced text, and what stands in it, is literal.
    skip(length);
    ends_.push_back({end, length, mark == '`'});
    if (mark == '`') ++code_;
    return true;
  }

  // `+text+`, `++text++`, `+++text+++`: as it is written.
  bool passthrough() {
    std::size_t length = 1;
    while (length < 3 && at_ + length < text_.size() && text_[at_ + length] == '+') ++length;
    std::size_t end = npos;
    if (length > 1) {
      end = next(std::string(length, '+'), std::string(length, '+'), at_ + length + 1, false);
    } else if ((at_ == 0 || !is_word(text_[at_ - 1])) && at_ + 1 < text_.size() && !is_ascii_space(text_[at_ + 1])) {
      end = next("+", "+", at_ + 2, true);
    }
    if (end == npos) return false;
    skip(length);
    at_ = end;
    flush();
    at_ = plain_ = end + length;
    return true;
  }

  bool hard_break() {
    const bool ends_line = at_ + 1 == text_.size() || text_[at_ + 1] == '\n';
    if (!ends_line || at_ == 0 || text_[at_ - 1] != ' ') return false;
    skip(std::min<std::size_t>(2, text_.size() - at_));
    out_->break_line();
    return true;
  }

  // A backslash in front of what would be markup.
  bool escape() {
    if (at_ + 1 >= text_.size()) return false;
    const char c = text_[at_ + 1];
    std::size_t length = 0;
    if (std::string_view("*_`#").find(c) != npos) {
      const auto [end, marks] = closing(at_ + 1);
      if (end != npos) length = marks;
    } else if (std::string_view("{<[(+|").find(c) != npos || rest().substr(1).starts_with("http") ||
               rest().substr(1).starts_with("link:")) {
      length = 1;
    }
    if (length == 0) return false;
    skip(1);
    at_ += length;
    return true;
  }

  bool attribute() {
    for (const auto& [name, character] : kCharacters) {
      if (!rest().starts_with(name)) continue;
      flush();
      if (!character.empty()) lines_.append_decoded(*out_, character, at_, name.size(), Markup::asciidoc);
      at_ = plain_ = at_ + name.size();
      return true;
    }
    return false;
  }

  // `<<id,text>>`
  bool reference() {
    if (!rest().starts_with("<<")) return false;
    const std::size_t end = next(">>", ">>", at_ + 3, false);
    if (end == npos) return false;
    const std::size_t comma = text_.substr(0, end).find(',', at_);
    skip((comma == npos ? at_ + 2 : comma + 1) - at_);
    ends_.push_back({end, 2, false});
    return true;
  }

  // `[[id]]`, `[.role]#text#`
  bool bracket() {
    if (rest().starts_with("[[")) {
      const std::size_t end = next("]]", "]]", at_ + 2, false);
      if (end == npos) return false;
      skip(end + 2 - at_);
      return true;
    }
    const std::size_t end = next("]", "]", at_ + 1, false);
    if (end == npos || end + 1 >= limit() || std::string_view("#*_`").find(text_[end + 1]) == npos) return false;
    if (closing(end + 1).first == npos && text_[end + 1] != '#') return false;
    skip(end + 1 - at_);
    return true;
  }

  // `(((hidden)))`, `((shown))`
  bool index_term() {
    if (!rest().starts_with("((")) return false;
    const bool hidden = rest().starts_with("(((");
    const std::size_t end = hidden ? next(")))", ")))", at_ + 3, false) : next("))", "))", at_ + 2, false);
    if (end == npos) return false;
    if (hidden) {
      skip(end + 3 - at_);
    } else {
      skip(2);
      ends_.push_back({end, 2, false});
    }
    return true;
  }

  bool macro() {
    for (const std::string_view name : kHidden) {
      if (rest().starts_with(name) && macro_text(name.size(), true)) return true;
    }
    for (const std::string_view name : kShown) {
      if (rest().starts_with(name) && macro_text(name.size(), false)) return true;
    }
    for (const std::string_view scheme : {"https://", "http://", "ftp://", "irc://"}) {
      if (rest().starts_with(scheme)) return address(scheme.size());
    }
    return false;
  }

  // The bracket behind a target without blanks; npos when there is none.
  std::size_t bracket_behind(std::size_t length) const {
    const std::size_t end =
        text_.substr(0, std::min(at_ + kLongestTarget, limit())).find_first_of("[ \t\n", at_ + length);
    return end != npos && text_[end] == '[' ? end : npos;
  }

  // `name:target[text]`
  bool macro_text(std::size_t length, bool is_hidden) {
    const std::size_t open = bracket_behind(length);
    const std::size_t end = open == npos ? npos : next("]", "]", open + 1, false);
    if (end == npos) return false;
    if (is_hidden) {
      skip(end + 1 - at_);
    } else if (end == open + 1) {
      // Without a text the target is shown.
      skip(length);
      at_ = open;
      skip(2);
    } else {
      show(open, end);
    }
    return true;
  }

  // Shows what stands between two brackets, but for attributes behind a comma and the caret of a new window.
  void show(std::size_t open, std::size_t end) {
    const std::string_view inner = text_.substr(open + 1, end - open - 1);
    std::size_t length = inner.size();
    if (const std::size_t comma = inner.find(','); comma != npos && inner.find('=', comma) != npos) length = comma;
    if (length > 0 && inner[length - 1] == '^') --length;
    const bool quoted = length > 1 && inner[0] == '"' && inner[length - 1] == '"';
    skip(open + 1 + (quoted ? 1 : 0) - at_);
    const std::size_t last = open + 1 + length - (quoted ? 1 : 0);
    ends_.push_back({std::max(last, at_), end + 1 - std::max(last, at_), false});
  }

  // An address shows itself unless a text stands behind it.
  bool address(std::size_t scheme) {
    const std::size_t open = bracket_behind(scheme);
    const std::size_t end = open == npos ? npos : next("]", "]", open + 1, false);
    if (end != npos && end > open + 1) {
      show(open, end);
      return true;
    }
    const std::size_t behind = std::min(text_.find_first_of(" \t\n[", at_ + scheme), limit());
    at_ = behind;
    if (end != npos) skip(2);
    return true;
  }

  InlineLines lines_;
  std::string_view text_;
  CellText* out_ = nullptr;
  std::size_t at_ = 0;
  std::size_t plain_ = 0;                 // start of the text that is not yet appended
  std::size_t code_ = 0;                  // marks of monospaced text that are open
  std::vector<End> ends_;                 // of what is open, from outside to inside
  std::map<std::string, NextMark> next_;  // by mark
};

}  // namespace

void append_asciidoc_inline(CellText& out, std::string_view page, const std::vector<ByteSpan>& lines, LineEnds ends) {
  AsciidocScanner(page, lines, ends).run(out);
}

}  // namespace doczone::extractor
