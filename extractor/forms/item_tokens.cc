#include "extractor/forms/item_tokens.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "model/ascii.h"
#include "model/name_template.h"
#include "model/unicode.h"

namespace doczone::extractor {
namespace {

constexpr std::string_view kNoBreakSpace = "\u00A0";

// Signs that part words though no blank stands beside them.
constexpr std::array<std::string_view, 17> kParting{"：", "，", "、", "；", "。", "«", "»", "「",    "」",
                                                    "『", "』", "“",  "”",  "„",  "‘", "’", "\u3000"};

std::size_t blank_length(std::string_view rest) {
  if (rest.starts_with(kNoBreakSpace)) return kNoBreakSpace.size();
  return !rest.empty() && is_ascii_space(rest[0]) ? 1 : 0;
}

std::size_t parting_length(std::string_view rest) {
  if (rest.empty() || is_ascii_alnum(rest[0])) return 0;
  for (const std::string_view sign : kParting) {
    if (rest.starts_with(sign)) return sign.size();
  }
  return 0;
}

// 1 for one that opens, -1 for one that closes.
int bracket_in(std::string_view rest) {
  if (rest.starts_with('(') || rest.starts_with("（")) return 1;
  return rest.starts_with(')') || rest.starts_with("）") ? -1 : 0;
}

class Tokenizer {
 public:
  Tokenizer(Piece text, const std::vector<Mark>& marks, std::size_t most) : text_(text), marks_(marks), most_(most) {}

  std::vector<ItemToken> read() {
    std::size_t at = text_.from;
    const std::size_t end = text_.from + text_.text.size();
    for (std::size_t i = 0; i < marks_.size() && out_.size() <= most_; ++i) {
      const Mark& mark = marks_[i];
      if (mark.from < at || mark.end() > end) continue;
      read_words(at, mark.from, false);
      read_mark(i);
      at = mark.end();
    }
    read_words(at, end, false);
    return out_.size() > most_ ? std::vector<ItemToken>() : std::move(out_);
  }

 private:
  std::string_view between(std::size_t from, std::size_t end) const {
    return text_.text.substr(from - text_.from, end - from);
  }

  void add(LineToken::Kind kind, std::size_t from, std::size_t end, bool set_apart, std::size_t mark) {
    ItemToken out;
    out.token = {kind, between(from, end), {from, end - from}, {from, end - from}, apart_};
    out.is_set_apart = set_apart;
    out.mark = mark;
    out_.push_back(out);
    apart_ = false;
  }

  void read_mark(std::size_t i) {
    const Mark& mark = marks_[i];
    const std::string_view inner = between(mark.from, mark.end());
    const bool one_word = trim(inner).find(' ') == std::string_view::npos;
    if (mark.kind == Mark::Kind::bold) {
      read_words(mark.from, mark.end(), one_word);
    } else if (mark.kind == Mark::Kind::quoted) {
      const Piece piece = trimmed({inner, mark.from});
      if (!piece.text.empty()) {
        add(one_word ? LineToken::Kind::word : LineToken::Kind::quoted, piece.from, piece.from + piece.text.size(),
            true, i);
        out_.back().token.outer = with_quotes(mark);
      }
    } else {
      read_code(i);
    }
  }

  // RDATA keep their quotation marks.
  ByteSpan with_quotes(const Mark& mark) const {
    const bool plain = mark.from > text_.from && mark.end() < text_.from + text_.text.size() &&
                       between(mark.from - 1, mark.from) == "\"" && between(mark.end(), mark.end() + 1) == "\"";
    return plain ? ByteSpan{mark.from - 1, mark.length + 2} : ByteSpan{mark.from, mark.length};
  }

  void read_code(std::size_t i) {
    const Mark& mark = marks_[i];
    const LineTokens line = read_line_tokens(between(text_.from, mark.end()), {mark.from - text_.from, mark.length});
    for (LineToken token : line.tokens) {
      token.span.offset += text_.from;
      token.outer.offset += text_.from;
      token.apart = std::exchange(apart_, false);
      out_.push_back({token, true, false, i});
    }
  }

  void read_words(std::size_t from, std::size_t end, bool set_apart) {
    for (std::size_t at = from; at < end && out_.size() <= most_;) {
      const std::string_view rest = between(at, end);
      if (const std::size_t blank = blank_length(rest)) {
        at += blank;
      } else if (const std::size_t sign = parting_length(rest)) {
        pass(rest.substr(0, sign));
        at += sign;
      } else if (const int bracket = bracket_in(rest)) {
        const std::size_t width = static_cast<unsigned char>(rest[0]) < 0x80 ? 1 : 3;
        add(bracket > 0 ? LineToken::Kind::open : LineToken::Kind::close, at, at + width, false, ItemToken::npos);
        apart_ = true;
        at += width;
      } else if (rest[0] == '"') {
        const std::size_t close = std::min(rest.find('"', 1), rest.size());
        add_quoted(at, close, std::min(close + 1, rest.size()));
        at += std::min(close + 1, rest.size());
      } else {
        at = read_word(at, end, set_apart);
      }
    }
  }

  // No value begins or ends at the end of a line, for which no bytes may stand.
  void add_quoted(std::size_t at, std::size_t close, std::size_t length) {
    std::size_t from = at + 1, end = at + close;
    while (from < end && between(from, end).front() == '\n') ++from;
    while (from < end && between(from, end).back() == '\n') --end;
    if (from == end) return;
    add(LineToken::Kind::quoted, from, end, true, ItemToken::npos);
    out_.back().token.outer = {at, length};
  }

  // A sign between two tokens.
  void pass(std::string_view sign) {
    apart_ = true;
    if (!out_.empty() && (sign == ":" || sign == "：")) out_.back().has_colon = true;
  }

  std::size_t read_word(std::size_t from, std::size_t end, bool set_apart) {
    std::size_t at = from;
    while (at < end) {
      const std::string_view rest = between(at, end);
      if (const std::size_t length = placeholder_length(rest)) {
        at += length;
        continue;
      }
      if (blank_length(rest) > 0 || parting_length(rest) > 0 || bracket_in(rest) != 0 || rest[0] == '"') break;
      ++at;
    }
    std::size_t behind = std::max(at, from + 1);
    at = behind;
    while (behind > from && std::string_view(",;:").find(between(behind - 1, behind)[0]) != std::string_view::npos)
      --behind;
    const std::string_view word = between(from, behind);
    if (!word.empty() && !is_separator(word)) add(LineToken::Kind::word, from, behind, set_apart, ItemToken::npos);
    if (is_separator(word)) apart_ = true;
    if (behind < at) pass(between(at - 1, at));
    return at;
  }

  Piece text_;
  const std::vector<Mark>& marks_;
  std::size_t most_;
  bool apart_ = false;  // of the next token
  std::vector<ItemToken> out_;
};

}  // namespace

std::vector<ItemToken> item_tokens(Piece text, const std::vector<Mark>& marks, std::size_t most) {
  return Tokenizer(text, marks, most).read();
}

}  // namespace doczone::extractor
