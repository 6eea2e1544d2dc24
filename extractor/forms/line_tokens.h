// The tokens of a line of code as people write zone lines there: in presentation format (RFC 1035 §5.1), with
// placeholders, arrows between the fields, remarks and callouts behind them.
#pragma once

#include <string_view>
#include <vector>

#include "model/source_text.h"

namespace doczone::extractor {

struct LineToken {
  enum class Kind { word, quoted, open, close };  // the latter: parentheses round what goes on over several lines
  Kind kind = Kind::word;
  std::string_view text;  // without the quotes
  ByteSpan span;          // of the text, in the page
  ByteSpan outer;         // with the quotes
  bool apart = false;     // begins a column: behind a tab, a bar or several blanks
};

struct LineTokens {
  std::vector<LineToken> tokens;
  bool leading_blank = false;
  ByteSpan remark;  // a comment with its sign, an arrow back (`<- your server`) or a callout; empty when there is none
};

// A placeholder is one token, with the blanks in it (`<your domain>`, `{{ domain }}`). Arrows and bars that only stand
// between fields are left out.
LineTokens read_line_tokens(std::string_view page, ByteSpan line);

// Makes one token of `token` and what stands behind it. False, and nothing is done, where `next` stands in front: words
// may have moved a number before a name.
bool take_in(const LineToken& next, LineToken& token);

// An arrow, a bar, a dash, or the lines of a drawn tree.
bool is_separator(std::string_view word);

}  // namespace doczone::extractor
