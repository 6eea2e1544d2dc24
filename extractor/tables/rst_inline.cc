#include "extractor/tables/rst_inline.h"

#include <algorithm>
#include <array>
#include <map>
#include <string>

#include "model/ascii.h"
#include "model/unicode.h"

namespace doczone::extractor {
namespace {

constexpr std::size_t kLongestRole = 64;

bool is_role_of_code(std::string_view role) {
  static constexpr std::array<std::string_view, 8> kRoles{"code",    "command", "envvar", "file",
                                                          "literal", "option",  "samp",   "kbd"};
  return std::find(kRoles.begin(), kRoles.end(), role) != kRoles.end();
}

class RstScanner {
 public:
  RstScanner(std::string_view page, const std::vector<ByteSpan>& lines, LineEnds ends)
      : lines_(page, lines, ends), text_(lines_.text()) {}

  void run(CellText& out) {
    out_ = &out;
    std::size_t plain = 0;  // start of the text that is not yet appended
    for (std::size_t at = 0; at < text_.size();) {
      if (text_[at] == '\\') {
        at += 2;
        continue;
      }
      plain_ = plain;
      const std::size_t behind = markup(at);
      if (behind > at) plain = behind;
      at = std::max(behind, at + 1);
    }
    append_text(plain, text_.size());
  }

 private:
  static constexpr std::size_t npos = std::string_view::npos;

  // Appends the markup that begins here, with the text in front of it; returns where it ends, 0 when there is none.
  std::size_t markup(std::size_t at) {
    switch (text_[at]) {
      case '*':
        return emphasis(at);
      case '`':
        return text_.substr(at).starts_with("``") ? literal(at) : interpreted(at, at, {});
      case ':':
        return role(at);
      case '_':
        return reference(at);
      case '[':
        return footnote(at);
      default:
        return 0;
    }
  }

  // Markup begins behind a blank or an opening bracket or quotation mark, and not in front of a blank.
  bool may_open(std::size_t at, std::size_t length) const {
    if (at + length >= text_.size() || is_ascii_space(text_[at + length])) return false;
    if (at == 0) return true;
    const char before = text_[at - 1];
    if (static_cast<unsigned char>(before) >= 0x80) return !is_letter_before(at);
    return is_ascii_space(before) || std::string_view("'\"([{<-/:").find(before) != npos;
  }

  // It ends behind what is no blank, and in front of one or of punctuation.
  bool may_close(std::size_t at, std::size_t length) const {
    if (at == 0 || is_ascii_space(text_[at - 1]) || is_escaped(at)) return false;
    if (at + length >= text_.size()) return true;
    const char after = text_[at + length];
    if (static_cast<unsigned char>(after) >= 0x80)
      return !is_letter(decode_code_point(text_.substr(at + length)).value);
    return is_ascii_space(after) || std::string_view("'\")]}>-/:.,;!?\\").find(after) != npos;
  }

  bool is_escaped(std::size_t at) const {
    std::size_t backslashes = 0;
    while (backslashes < at && text_[at - backslashes - 1] == '\\') ++backslashes;
    return backslashes % 2 == 1;
  }

  // Beyond ASCII: what is no punctuation of Latin or of Chinese and Japanese.
  static bool is_letter(char32_t c) {
    const bool punctuation = (c >= 0xA0 && c <= 0xBF) || (c >= 0x2000 && c <= 0x206F) || (c >= 0x3000 && c <= 0x301F) ||
                             (c >= 0xFF01 && c <= 0xFF20) || (c >= 0xFF3B && c <= 0xFF40);
    return !punctuation;
  }

  bool is_letter_before(std::size_t at) const { return is_letter(code_point_before(text_, at)); }

  std::size_t next(std::string_view mark, std::size_t from) {
    return next_[std::string(mark)].find(text_, mark, from, [&](std::size_t at) { return may_close(at, mark.size()); });
  }

  std::size_t emphasis(std::size_t at) {
    const std::string_view mark = text_.substr(at).starts_with("**") ? "**" : "*";
    if (!may_open(at, mark.size())) return mark.size() == 2 ? skip_text(at + 2) : 0;
    const std::size_t end = next(mark, at + mark.size() + 1);
    if (end == npos) return mark.size() == 2 ? skip_text(at + 2) : 0;
    append_text(plain_, at);
    append_text(at + mark.size(), end);
    return end + mark.size();
  }

  // What is no markup after all, and must not be looked at again.
  std::size_t skip_text(std::size_t end) {
    append_text(plain_, end);
    return end;
  }

  std::size_t literal(std::size_t at) {
    if (!may_open(at, 2)) return skip_text(at + 2);
    const std::size_t end = next("``", at + 3);
    if (end == npos) return skip_text(at + 2);
    append_text(plain_, at);
    lines_.append(*out_, at + 2, end - at - 2, Markup::code);
    return end + 2;
  }

  std::size_t role(std::size_t at) {
    if (!may_open(at, 1)) return 0;
    std::size_t end = at + 1;
    while (end < text_.size() && end - at < kLongestRole &&
           (is_ascii_alnum(text_[end]) || std::string_view("-_.+:").find(text_[end]) != npos))
      ++end;
    if (end >= text_.size() || text_[end] != '`' || text_[end - 1] != ':' || end - at < 3) return 0;
    return interpreted(at, end, text_.substr(at + 1, end - at - 2));
  }

  // Interpreted text, a phrase that is a link; the role stands in front, behind, or nowhere. `begin` is where its role
  // begins, `at` its first tick.
  std::size_t interpreted(std::size_t begin, std::size_t at, std::string_view role) {
    if (begin == at && !may_open(at, 1)) return 0;
    const std::size_t end = ticks_.find(text_, "`", at + 2, [&](std::size_t tick) {
      return !is_ascii_space(text_[tick - 1]) && !is_escaped(tick) &&
             (may_close(tick, 1) || text_.substr(tick + 1).starts_with('_'));
    });
    if (end == npos) return 0;
    append_text(plain_, begin);
    append_title(at + 1, end, is_role_of_code(role) ? Markup::code : Markup::rst);
    std::size_t behind = end + 1;
    while (behind < text_.size() && behind < end + 3 && text_[behind] == '_') ++behind;
    if (behind > end + 1 || !role.empty() || behind >= text_.size() || text_[behind] != ':') return behind;
    const std::size_t colon = text_.substr(0, behind + kLongestRole).find(':', behind + 1);
    const std::string_view name = text_.substr(behind + 1, std::min(colon, text_.size()) - behind - 1);
    const bool is_role = colon != npos && !name.empty() && std::all_of(name.begin(), name.end(), is_ascii_alnum);
    return is_role ? colon + 1 : behind;
  }

  // `title <address>`: the title alone. `!x` and `~x` say how a reference is made.
  void append_title(std::size_t from, std::size_t to, Markup markup) {
    const std::string_view inner = text_.substr(from, to - from);
    const std::size_t address = inner.rfind('<');
    if (inner.ends_with('>') && address != npos && address > 0 && is_ascii_space(inner[address - 1])) {
      to = from + address;
      while (to > from && is_ascii_space(text_[to - 1])) --to;
    } else if (inner.starts_with('<') && inner.ends_with('>')) {
      ++from, --to;
    }
    if (to > from && (text_[from] == '!' || text_[from] == '~')) ++from;
    if (markup == Markup::code) {
      lines_.append(*out_, from, to - from, markup);
    } else {
      append_text(from, to);
    }
  }

  // `name_` refers to a target; an inline target is written _`so`.
  std::size_t reference(std::size_t at) {
    if (text_.substr(at).starts_with("_`") && may_open(at, 2)) {
      const std::size_t end = next("`", at + 3);
      if (end == npos) return 0;
      append_text(plain_, at);
      append_text(at + 2, end);
      return end + 1;
    }
    const std::size_t length = text_.substr(at).starts_with("__") ? 2 : 1;
    const bool is_word = at > 0 && is_ascii_alnum(text_[at - 1]);
    if (!is_word || !may_close(at, length)) return 0;
    append_text(plain_, at);
    return at + length;
  }

  // `[1]_`, `[#name]_`, `[RFC1035]_`: its mark belongs to no value.
  std::size_t footnote(std::size_t at) {
    std::size_t end = at + 1;
    while (end < text_.size() && end - at < kLongestRole &&
           (is_ascii_alnum(text_[end]) || std::string_view("#*-_.").find(text_[end]) != npos))
      ++end;
    if (!text_.substr(std::min(end, text_.size())).starts_with("]_") || !may_close(end, 2)) return 0;
    append_text(plain_, at);
    return end + 2;
  }

  // Text with its escapes: behind a backslash every character is itself, and a blank is nothing.
  void append_text(std::size_t from, std::size_t to) {
    std::size_t plain = from;
    for (std::size_t at = from; at + 1 < to; ++at) {
      if (text_[at] != '\\') continue;
      lines_.append(*out_, plain, at - plain, Markup::rst);
      const std::size_t length = decode_code_point(text_.substr(at + 1, to - at - 1)).length;
      const std::string_view escaped = text_.substr(at + 1, length);
      if (!is_ascii_space(escaped[0])) lines_.append_decoded(*out_, escaped, at, length + 1, Markup::rst);
      at += length;
      plain = at + 1;
    }
    if (to > plain) lines_.append(*out_, plain, to - plain, Markup::rst);
  }

  InlineLines lines_;
  std::string_view text_;
  CellText* out_ = nullptr;
  std::size_t plain_ = 0;
  std::map<std::string, NextMark> next_;  // by mark
  NextMark ticks_;
};

}  // namespace

void append_rst_inline(CellText& out, std::string_view page, const std::vector<ByteSpan>& lines, LineEnds ends) {
  RstScanner(page, lines, ends).run(out);
}

}  // namespace doczone::extractor
